using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE105: end-to-end latency over the latency budget.</summary>
internal sealed class EndToEndRule : CostBudgetRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.LatencyBudget;

    public override Budget Budget => Budget.EndToEnd;

    public override string Attribute => "LatencyBudget";

    public override string Argument => "EndToEnd";

    public override string LimitName => "end-to-end budget";

    public override string NeedSuffix => " end to end";

    public override Dimension? Dimension => EdgeDsl.CostModel.Dimension.Time;

    public override string Format(double value, RuleOptions options) => Quantity.Seconds(value);
}
