using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>
/// The changes of a deployment's adapters that keep every budget which holds without them: fewer in the mix, the mix merged, a lower rank,
/// fewer stored, one alone, cheapest first; with the high end of the error band where some change does so. They do not depend on the rule that asks, and are found once per deployment, when the first rule has fired.
/// </summary>
internal sealed class AdapterFit
{
    private readonly DeploymentEvaluation present;
    private readonly RuleOptions options;
    private readonly Lazy<DeploymentEvaluation> without;
    private readonly Lazy<(string Words, DeploymentEvaluation Evaluation)?> repair;

    public AdapterFit(DeploymentEvaluation present, RuleOptions options)
    {
        this.present = present;
        this.options = options;
        without = new(() => present.With((AdapterSet?)null), LazyThreadSafetyMode.None);
        repair = new(() => Find(present.Deployment.Adapters!, KeepsSurely) ?? Find(present.Deployment.Adapters!, Keeps), LazyThreadSafetyMode.None);
    }

    /// <summary>The deployment without adapters.</summary>
    public DeploymentEvaluation Without => without.Value;

    /// <summary>The cheapest repair in words, with what it leads to for a rule; null where there is none.</summary>
    public string? Repair(BudgetRule rule) => repair.Value is { } found
        ? $"{found.Words} would need {rule.Format(rule.Need(found.Evaluation), options)}"
        : null;

    private (string, DeploymentEvaluation)? Find(AdapterSet adapters, Func<DeploymentEvaluation, bool> keeps)
    {
        if (Largest(adapters.Active - 1, keeps, active => adapters with { ActiveAdapters = active }) is { } mix)
            return (FormattableString.Invariant($"mixing the nearest {mix.Value} instead of {Mixed(adapters)}"), mix.Evaluation);
        if (!adapters.Merged && present.Deployment is { StreamedLayers: 0, Tailoring: null }
            && present.With(adapters with { Merged = true }) is var merged && keeps(merged))
        {
            return ("merging the mix into the weights", merged);
        }

        if (Largest(adapters.Rank - 1, keeps, rank => adapters with { Rank = rank }) is { } rank)
            return (FormattableString.Invariant($"rank {rank.Value} instead of {adapters.Rank}"), rank.Evaluation);
        if (Largest(adapters.Count - 1, keeps, count => adapters with { Count = count, ActiveAdapters = Math.Min(adapters.ActiveAdapters, count) }) is { } count)
            return (FormattableString.Invariant($"{Adapters(count.Value)} instead of {adapters.Count}"), count.Evaluation);
        return Largest(adapters.Rank, keeps, rank => adapters with { Count = 1, ActiveAdapters = 0, Rank = rank }) is { } one
            ? (FormattableString.Invariant($"one adapter of rank {one.Value}"), one.Evaluation)
            : null;
    }

    /// <summary>So many adapters in words.</summary>
    public static string Adapters(int count) => FormattableString.Invariant($"{count} adapter{(count == 1 ? "" : "s")}");

    private static string Mixed(AdapterSet adapters) => adapters.ActiveAdapters == 0
        ? FormattableString.Invariant($"all {adapters.Count}")
        : FormattableString.Invariant($"{adapters.ActiveAdapters}");

    /// <summary>The largest value from 1 on that keeps the budgets; null where not even 1 does. Every need grows with it.</summary>
    private (int Value, DeploymentEvaluation Evaluation)? Largest(int most, Func<DeploymentEvaluation, bool> keeps, Func<int, AdapterSet> change)
    {
        (int, DeploymentEvaluation)? found = null;
        int low = 1, high = most;
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var evaluation = present.With(change(middle));
            if (keeps(evaluation))
            {
                found = (middle, evaluation);
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return found;
    }

    /// <summary>Whether every budget that holds without adapters holds.</summary>
    private bool Keeps(DeploymentEvaluation evaluation) => Keeps(evaluation, verdict => BudgetRule.IsBreach(verdict, options));

    /// <summary>Whether it does with its high end, too, where that is reported.</summary>
    private bool KeepsSurely(DeploymentEvaluation evaluation) => Keeps(
        evaluation, verdict => BudgetRule.IsBreach(verdict, options) || (verdict == Verdict.AtRisk && options.Band == BandOption.Warn));

    private bool Keeps(DeploymentEvaluation evaluation, Func<Verdict, bool> isReported)
    {
        // The worst point of power has to be searched, so power is judged last.
        foreach (var rule in BudgetRule.All)
        {
            if (rule is not PowerBudgetRule && !Holds(rule))
                return false;
        }

        return Holds(BudgetRule.Power);

        bool Holds(BudgetRule rule) => !isReported(rule.Judge(evaluation, options)) || isReported(rule.Judge(Without, options));
    }
}
