using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE104: energy per token over the energy budget.</summary>
internal sealed class EnergyPerTokenRule : CostBudgetRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.EnergyBudget;

    public override Budget Budget => Budget.EnergyPerToken;

    public override string Attribute => "EnergyBudget";

    public override string Argument => "PerToken";

    public override string LimitName => "energy budget per token";

    public override string NeedSuffix => " per token";

    public override Dimension? Dimension => EdgeDsl.CostModel.Dimension.Energy;

    public override bool IsBandOwn(DeploymentEvaluation evaluation) => evaluation.Model.HasOwnDecodeError;

    public override bool IsBandKnown(DeploymentEvaluation evaluation) => evaluation.Model.IsDecodeErrorKnown;

    public override string Format(double value, RuleOptions options) => Quantity.Joules(value);
}
