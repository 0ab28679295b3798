using System.Globalization;
using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE108: perplexity ratio of policy and tailoring over the quality budget.</summary>
internal sealed class QualityBudgetRule : BudgetRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.QualityBudget;

    public override string Attribute => "QualityBudget";

    public override string Argument => "MaxPerplexityRatio";

    public override string LimitName => "quality budget";

    public override Dimension? Dimension => null;

    public override double Limit(DeploymentEvaluation evaluation) => evaluation.Budgets.MaxPerplexityRatio;

    public override double Need(DeploymentEvaluation evaluation) => PerplexityRatio.Of(evaluation.Model);

    public override double NeedAt(DeploymentEvaluation evaluation, WorkloadPoint point) => Need(evaluation);

    public override WorkloadPoint? WorstPoint(DeploymentEvaluation evaluation) => null;

    // A ratio of 1 is no loss; the margin is one of the loss.
    public override double WithMargin(double need, RuleOptions options) => 1 + options.WithMargin(need - 1);

    public override string Caution(DeploymentEvaluation evaluation) =>
        evaluation.Tailored is { Infeasible: null, HasDefaultSensitivities: true } ? ", where " + LayerSensitivities.DefaultCaution : "";

    public override string Format(double value, RuleOptions options) => double.IsInfinity(value)
        ? "a perplexity ratio without bound (models below 2.0B parameters break down under 4 bits)"
        : "a perplexity ratio of " + value.ToString("0.####", CultureInfo.InvariantCulture);
}
