using System.Collections.Immutable;
using System.Globalization;
using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>
/// The figures of a budget, in base units and to the last bit, as properties of a diagnostic: who reads a build's SARIF need not take
/// messages apart. EDGE301 has those of every budget of its record, numbered.
/// </summary>
internal static class BudgetFigures
{
    private const string Deployment = "figure.deployment";
    private const string Type = "figure.type";
    private const string Budget = "figure.budget";
    private const string Unit = "figure.unit";
    private const string Need = "figure.need";
    private const string NeedHigh = "figure.needHigh";
    private const string Limit = "figure.limit";
    private const string Workload = "figure.workload";

    /// <summary>The figures of one budget.</summary>
    public static ImmutableDictionary<string, string?> Of(BudgetRule rule, RuleContext context)
    {
        var figures = ImmutableDictionary.CreateBuilder<string, string?>();
        Add(rule, context, figures, "");
        return figures.ToImmutable();
    }

    /// <summary>The figures of a budget at a point, for a need that is not the evaluation's.</summary>
    public static ImmutableDictionary<string, string?> Of(BudgetRule rule, RuleContext context, double need, double limit, WorkloadPoint point) =>
        Of(rule, context).SetItem(Need, Text(need)).SetItem(NeedHigh, Text(need)).SetItem(Limit, Text(limit))
            .SetItem(Workload, rule.WorstPoint(context.Evaluation) is null ? "" : At(context, point));

    /// <summary>The figures of every budget that is judged.</summary>
    public static ImmutableDictionary<string, string?> OfAll(RuleContext context)
    {
        var figures = ImmutableDictionary.CreateBuilder<string, string?>();
        figures[Deployment] = context.Name;
        figures[Type] = context.Identity;
        var number = 0;
        foreach (var rule in BudgetRule.All)
        {
            if (rule.Judge(context.Evaluation, context.Options) != Verdict.NotJudged)
                Add(rule, context, figures, FormattableString.Invariant($".{++number}"));
        }

        return figures.ToImmutable();
    }

    private static void Add(BudgetRule rule, RuleContext context, ImmutableDictionary<string, string?>.Builder figures, string suffix)
    {
        figures[Deployment + suffix] = context.Name;
        figures[Type + suffix] = context.Identity;
        figures[Budget + suffix] = rule.LimitName;
        figures[Unit + suffix] = UnitOf(rule);
        figures[Need + suffix] = Text(rule.WithMargin(rule.Need(context.Evaluation), context.Options));
        figures[NeedHigh + suffix] = Text(HighEnd(rule, context));
        figures[Limit + suffix] = Text(rule.Limit(context.Evaluation));
        figures[Workload + suffix] = WorkloadOf(rule, context);
    }

    /// <summary>The high end; not a number where nothing is claimed of it.</summary>
    private static double HighEnd(BudgetRule rule, RuleContext context)
    {
        var (need, high) = (rule.Need(context.Evaluation), rule.NeedHigh(context.Evaluation));
        return high > need && !rule.IsBandKnown(context.Evaluation) ? double.NaN : rule.WithMargin(high, context.Options);
    }

    private static string UnitOf(BudgetRule rule) => (rule as CostBudgetRule)?.Budget switch
    {
        CostModel.Budget.Memory or CostModel.Budget.DeviceMemory or CostModel.Budget.Storage => "bytes",
        CostModel.Budget.Power => "watts",
        CostModel.Budget.TimeToFirstToken or CostModel.Budget.TimePerOutputToken or CostModel.Budget.EndToEnd => "seconds",
        CostModel.Budget.EnergyPerToken or CostModel.Budget.EnergyPerRequest or CostModel.Budget.Battery => "joules",
        _ => "ratio",
    };

    private static string WorkloadOf(BudgetRule rule, RuleContext context) => rule.WorstPoint(context.Evaluation) is { } point ? At(context, point) : "";

    private static string At(RuleContext context, WorkloadPoint point)
    {
        var words = context.Describe(point);
        return words.Length == 0 ? "" : words.Substring(" at ".Length);
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
