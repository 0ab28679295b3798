namespace EdgeDsl.Analyzers;

/// <summary>EDGE203: a budget holds without the adapters and breaks with them. The budget's own rule is then silent.</summary>
internal static class AdaptersRule
{
    private const string Attribute = "Adapters";

    /// <summary>Whether the rule fired.</summary>
    public static bool Check(BudgetRule rule, RuleContext context)
    {
        if (context.Evaluation.Deployment.Adapters is not { } adapters || !IsBroken(rule, context.Evaluation, context.Options))
            return false;
        var without = context.AdapterFit.Without;
        if (IsBroken(rule, without, context.Options) || rule.Judge(without, context.Options) == Verdict.NotJudged)
            return false;

        var repair = context.AdapterFit.Repair(rule);
        var with = FormattableString.Invariant($" with {AdapterFit.Adapters(adapters.Count)} of rank {adapters.Rank}")
            + $" ({rule.Format(rule.Need(without), context.Options)} without)";
        var message = BudgetReport.Breach(rule, context, with) + "; " + (repair ?? "not even one adapter of rank 1 would keep within it");
        context.Report(Descriptors.Adapters, context.Locations.Argument(Attribute, null), message, BudgetFigures.Of(rule, context));
        return true;
    }

    private static bool IsBroken(BudgetRule rule, DeploymentEvaluation evaluation, RuleOptions options) =>
        BudgetRule.IsBreach(rule.Judge(evaluation, options), options);
}
