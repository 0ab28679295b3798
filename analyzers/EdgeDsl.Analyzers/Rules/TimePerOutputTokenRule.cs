using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE105: time per output token over the latency budget.</summary>
internal sealed class TimePerOutputTokenRule : CostBudgetRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.LatencyBudget;

    public override Budget Budget => Budget.TimePerOutputToken;

    public override string Attribute => "LatencyBudget";

    public override string Argument => "TimePerOutputToken";

    public override string LimitName => "budget for the time per output token";

    public override string NeedSuffix => " per output token";

    public override Dimension? Dimension => EdgeDsl.CostModel.Dimension.Time;

    public override bool IsBandOwn(DeploymentEvaluation evaluation) => evaluation.Model.HasOwnDecodeError;

    public override bool IsBandKnown(DeploymentEvaluation evaluation) => evaluation.Model.IsDecodeErrorKnown;

    public override string Format(double value, RuleOptions options) => Quantity.Seconds(value);
}
