using System.Globalization;

namespace EdgeDsl.Analyzers;

/// <summary>Reports breaches and risks of one limit: need, worst point, margin, limit and cheapest repair.</summary>
internal static class BudgetReport
{
    public static void Check(BudgetRule rule, RuleContext context, UnitTable units)
    {
        var verdict = rule.Judge(context.Evaluation, context.Options);
        if (verdict is Verdict.NotJudged or Verdict.Within)
            return;
        var atRisk = verdict == Verdict.AtRisk;
        if (atRisk && context.Options.Band == BandOption.Ignore)
            return;

        var repair = new RepairFinder(context, rule, units).Find();
        // By the prediction alone the budget is kept; what is repaired is that nothing more is known.
        var surely = atRisk && !rule.IsBandKnown(context.Evaluation) ? "with room for error, " : "";
        var message = Breach(rule, context, "") + (repair.Words.Length == 0 ? "" : "; " + surely + repair.Words) + Advice(rule, verdict, context);
        var descriptor = BudgetRule.IsBreach(verdict, context.Options) ? rule.Descriptor : Descriptors.AtRisk;
        context.Report(descriptor, rule.LocationIn(context.Locations), message, repair.Values.AddRange(BudgetFigures.Of(rule, context)));
    }

    /// <summary>Need, worst point, margin and limit of a breach or risk in words.</summary>
    /// <param name="rule">The limit.</param>
    /// <param name="context">The deployment.</param>
    /// <param name="with">What the need is due to, after the need: empty, or " with …".</param>
    public static string Breach(BudgetRule rule, RuleContext context, string with)
    {
        var atRisk = rule.Judge(context.Evaluation, context.Options) == Verdict.AtRisk;
        var need = rule.WithMargin(atRisk ? rule.NeedHigh(context.Evaluation) : rule.Need(context.Evaluation), context.Options);
        var where = Where(rule, context);
        var limit = rule.Limit(context.Evaluation);
        if (atRisk && !rule.IsBandKnown(context.Evaluation))
        {
            return $"'{context.Name}' needs {rule.Format(rule.Need(context.Evaluation), context.Options)}{rule.NeedSuffix}{with}{where}, within its {rule.LimitName} of {Limit(rule, limit, context.Options)}"
                + Margin(context.Options) + rule.Caution(context.Evaluation) + "; how far that is off is not known";
        }

        var subject = atRisk
            ? $"'{context.Name}' needs {rule.Format(rule.Need(context.Evaluation), context.Options)}{rule.NeedSuffix}{with}, at the high end of the error band {rule.Format(need, context.Options)}{(where.Length == 0 ? "" : ",")}"
            : $"'{context.Name}' needs {rule.Format(need, context.Options)}{rule.NeedSuffix}{with}";
        return $"{subject}{where}, {Over(rule, need, limit, context.Options)} over its {rule.LimitName} of {Limit(rule, limit, context.Options)}"
            + Margin(context.Options) + rule.Caution(context.Evaluation);
    }

    private static string Advice(BudgetRule rule, Verdict verdict, RuleContext context) =>
        verdict != Verdict.AtRisk || rule.IsBandOwn(context.Evaluation) ? ""
        : rule.IsBandKnown(context.Evaluation) ? "; the band is wide as the board is not calibrated for it, so calibrate the board"
        : context.Evaluation.Model.IsCalibrated ? "; too few rows were measured on the board, or they disagree too much, so measure more of them"
        : "; too little of its kind was measured, so calibrate the board";

    private static string Where(BudgetRule rule, RuleContext context) =>
        rule.WorstPoint(context.Evaluation) is { } point ? context.Describe(point) : "";

    /// <summary>How much a need is over its limit.</summary>
    public static string Over(BudgetRule rule, double need, double limit, RuleOptions options)
    {
        if (double.IsInfinity(need))
            return "far";
        var percent = ((need - limit) / limit * 100).ToString("0.0", CultureInfo.InvariantCulture);
        var excess = rule is QualityBudgetRule ? (need - limit).ToString("0.####", CultureInfo.InvariantCulture) : rule.Format(need - limit, options);
        return $"{excess} ({percent} %)";
    }

    /// <summary>A limit as its author wrote it.</summary>
    public static string Limit(BudgetRule rule, double limit, RuleOptions options) =>
        rule is QualityBudgetRule ? limit.ToString("0.####", CultureInfo.InvariantCulture) : WithoutTrailingZeros(rule.Format(limit, options));

    // The author wrote "2 GiB", not "2.00 GiB".
    private static string WithoutTrailingZeros(string quantity)
    {
        var end = quantity.IndexOf(' ');
        var number = quantity.Substring(0, end);
        return (number.IndexOf('.') < 0 ? number : number.TrimEnd('0').TrimEnd('.')) + quantity.Substring(end);
    }

    private static string Margin(RuleOptions options) => options.MarginPercent == 0
        ? ""
        : ", with a margin of " + options.MarginPercent.ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
