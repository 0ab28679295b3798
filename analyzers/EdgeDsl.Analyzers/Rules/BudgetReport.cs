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

        var need = rule.WithMargin(atRisk ? rule.NeedHigh(context.Evaluation) : rule.Need(context.Evaluation), context.Options);
        var where = Where(rule, context);
        var limit = rule.Limit(context.Evaluation);
        var repair = new RepairFinder(context, rule, units).Find();
        var subject = atRisk
            ? $"'{context.Name}' needs {rule.Format(rule.Need(context.Evaluation), context.Options)}{rule.NeedSuffix}, at the high end of the error band {rule.Format(need, context.Options)}{(where.Length == 0 ? "" : ",")}"
            : $"'{context.Name}' needs {rule.Format(need, context.Options)}{rule.NeedSuffix}";
        var advice = atRisk && !rule.IsBandOwn(context.Evaluation) ? "; the band is wide as the board is not calibrated for it, so calibrate the board" : "";
        var message = $"{subject}{where}, {Over(rule, need, limit, context.Options)} over its {rule.LimitName} of {Limit(rule, limit, context.Options)}"
            + Margin(context.Options) + rule.Caution(context.Evaluation) + (repair.Words.Length == 0 ? "" : "; " + repair.Words) + advice;
        var descriptor = BudgetRule.IsBreach(verdict, context.Options) ? rule.Descriptor : Descriptors.AtRisk;
        context.Report(descriptor, rule.LocationIn(context.Locations), message, repair.Values.AddRange(BudgetFigures.Of(rule, context)));
    }

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
