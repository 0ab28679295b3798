using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE103: peak power over the power budget.</summary>
internal sealed class PowerBudgetRule : CostBudgetRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.PowerBudget;

    public override Budget Budget => Budget.Power;

    public override string Attribute => "PowerBudget";

    public override string Argument => "watts";

    public override string LimitName => "power budget";

    public override Dimension? Dimension => EdgeDsl.CostModel.Dimension.Power;

    public override string Format(double value, RuleOptions options) => Quantity.Watts(value);
}
