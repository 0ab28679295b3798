using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE107: the weights' file over the storage budget.</summary>
internal sealed class StorageBudgetRule : CostBudgetRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.StorageBudget;

    public override Budget Budget => Budget.Storage;

    public override string Attribute => "StorageBudget";

    public override string Argument => "bytes";

    public override string LimitName => "storage budget";

    public override WorkloadPoint? WorstPoint(DeploymentEvaluation evaluation) => null;

    public override Dimension? Dimension => EdgeDsl.CostModel.Dimension.Bytes;

    public override string Format(double value, RuleOptions options) => options.Bytes(value);
}
