using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE105: time to first token over the latency budget.</summary>
internal sealed class TimeToFirstTokenRule : CostBudgetRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.LatencyBudget;

    public override Budget Budget => Budget.TimeToFirstToken;

    public override string Attribute => "LatencyBudget";

    public override string Argument => "TimeToFirstToken";

    public override string LimitName => "budget for the time to first token";

    public override string NeedSuffix => " to the first token";

    public override Dimension? Dimension => EdgeDsl.CostModel.Dimension.Time;

    public override bool IsBandOwn(DeploymentEvaluation evaluation) => evaluation.Model.HasOwnPrefillError;

    public override bool IsBandKnown(DeploymentEvaluation evaluation) => evaluation.Model.IsPrefillErrorKnown;

    public override string Format(double value, RuleOptions options) => Quantity.Seconds(value);
}
