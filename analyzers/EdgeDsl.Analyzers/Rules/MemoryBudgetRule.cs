using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE101: peak memory over the memory budget.</summary>
internal sealed class MemoryBudgetRule : CostBudgetRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.MemoryBudget;

    public override Budget Budget => Budget.Memory;

    public override string Attribute => "MemoryBudget";

    public override string Argument => "bytes";

    public override string LimitName => "memory budget";

    public override Dimension? Dimension => EdgeDsl.CostModel.Dimension.Bytes;

    public override string Format(double value, RuleOptions options) => options.Bytes(value);
}
