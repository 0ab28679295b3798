using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE104: energy per request over the energy budget.</summary>
internal sealed class EnergyPerRequestRule : CostBudgetRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.EnergyBudget;

    public override Budget Budget => Budget.EnergyPerRequest;

    public override string Attribute => "EnergyBudget";

    public override string Argument => "PerRequest";

    public override string LimitName => "energy budget per request";

    public override string NeedSuffix => " per request";

    public override Dimension? Dimension => EdgeDsl.CostModel.Dimension.Energy;

    public override string Format(double value, RuleOptions options) => Quantity.Joules(value);
}
