using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>
/// The changes of a deployment that keep every budget at once, so that one repair leaves none broken. They do not depend on the rule that
/// asks, and are found once per deployment, when the first rule has fired.
/// </summary>
internal sealed class BudgetFit
{
    private readonly DeploymentEvaluation present;
    private readonly RuleOptions options;
    private readonly Lazy<PolicyAlternative?> policy;
    private readonly Lazy<DeploymentEvaluation?> operatingPoint;

    public BudgetFit(DeploymentEvaluation present, RuleOptions options, PolicyAlternatives alternatives, CancellationToken cancellation)
    {
        this.present = present;
        this.options = options;
        policy = new(() => FindPolicy(alternatives, cancellation), LazyThreadSafetyMode.None);
        operatingPoint = new(() => FindOperatingPoint(cancellation), LazyThreadSafetyMode.None);
    }

    /// <summary>
    /// The policy with the least loss of quality, then the least memory; where quality is what is short, the one with the least memory that
    /// is good enough. Null where none fits.
    /// </summary>
    public PolicyAlternative? Policy => policy.Value;

    /// <summary>The fastest other operating point; null where none fits.</summary>
    public DeploymentEvaluation? OperatingPoint => operatingPoint.Value;

    private PolicyAlternative? FindPolicy(PolicyAlternatives alternatives, CancellationToken cancellation)
    {
        PolicyAlternative? best = null;
        var lacksQuality = BudgetRule.IsBreach(BudgetRule.Quality.Judge(present, options), options);
        foreach (var alternative in alternatives.All)
        {
            cancellation.ThrowIfCancellationRequested();
            var evaluation = alternative.Evaluation;
            // Where the model breaks down under a policy, it is no repair, whatever it fits.
            if (evaluation.Overflows || double.IsInfinity(PerplexityRatio.Of(evaluation.Model)))
                continue;
            if ((best is null || IsBetter(evaluation, best.Evaluation, lacksQuality)) && KeepsEveryBudget(evaluation))
                best = alternative;
        }

        return best;
    }

    private DeploymentEvaluation? FindOperatingPoint(CancellationToken cancellation)
    {
        DeploymentEvaluation? best = null;
        foreach (var point in present.Deployment.Device.OperatingPoints)
        {
            if (point == present.Model.OperatingPoint || point.RateScale <= best?.Model.OperatingPoint.RateScale)
                continue;
            cancellation.ThrowIfCancellationRequested();
            var evaluation = present.With(present.Declared with { OperatingPoint = point.Name });
            if (KeepsEveryBudget(evaluation))
                best = evaluation;
        }

        return best;
    }

    private static bool IsBetter(DeploymentEvaluation candidate, DeploymentEvaluation best, bool lacksQuality)
    {
        double quality = PerplexityRatio.Of(candidate.Model), bestQuality = PerplexityRatio.Of(best.Model);
        long memory = candidate.FarCorner.PeakMemoryBytes.Constant, bestMemory = best.FarCorner.PeakMemoryBytes.Constant;
        // Whatever is short of quality was chosen for its size: 16 bits would mend it, and undo the choice.
        return lacksQuality
            ? memory < bestMemory || (memory == bestMemory && quality < bestQuality)
            : quality < bestQuality || (quality == bestQuality && memory < bestMemory);
    }

    private bool KeepsEveryBudget(DeploymentEvaluation evaluation)
    {
        if (evaluation.Tailored?.Infeasible is not null)
            return false;
        // The worst point of power has to be searched, so power is judged last.
        foreach (var rule in BudgetRule.All)
        {
            if (rule is not PowerBudgetRule && !Keeps(rule, evaluation))
                return false;
        }

        return Keeps(BudgetRule.Power, evaluation);
    }

    private bool Keeps(BudgetRule rule, DeploymentEvaluation evaluation)
    {
        var verdict = rule.Judge(evaluation, options);
        if (BudgetRule.IsBreach(verdict, options) || (verdict == Verdict.AtRisk && options.Band == BandOption.Warn))
            return false;
        // What is not judged because it is unknown would become EDGE006.
        return verdict != Verdict.NotJudged || rule.Judge(present, options) == Verdict.NotJudged;
    }
}
