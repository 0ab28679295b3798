using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE106: the battery does not last the declared requests.</summary>
internal sealed class BatteryBudgetRule : CostBudgetRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.BatteryBudget;

    public override Budget Budget => Budget.Battery;

    public override string Attribute => "BatteryBudget";

    public override string Argument => "Capacity";

    public override string LimitName => "battery's share of a request";

    public override string NeedSuffix => " per request";

    public override Dimension? Dimension => EdgeDsl.CostModel.Dimension.Energy;

    public override double DeclaredLimit(double need, DeploymentEvaluation evaluation) => need * evaluation.Budgets.BatteryRequests;

    public override string Format(double value, RuleOptions options) => Quantity.Joules(value);
}
