using System.Collections.Immutable;
using System.Globalization;
using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>Finds where a range has to end for its worst point to fit.</summary>
internal static class LengthSearch
{
    /// <summary>The last value of a dimension's range at which everything below fits; null where nothing does or the need does not grow.</summary>
    public static int? LastThatFits(DeploymentEvaluation evaluation, BudgetRule rule, RuleOptions options, WorkloadDimension dimension)
    {
        if (rule is not CostBudgetRule { Budget: not Budget.Power } cost)
            return null;
        // What was reported for its high end has to fit with it.
        var withBand = options.Band == BandOption.Breach || rule.Judge(evaluation, options) == Verdict.AtRisk;
        var limit = rule.Limit(evaluation);
        return rule.WorstPoint(evaluation) is { } worst ? Last(RangeOf(evaluation, dimension), Fits) : null;

        bool Fits(int length)
        {
            var point = dimension == WorkloadDimension.PromptTokens
                ? worst with { PromptTokens = length }
                : worst with { OutputTokens = length };
            var need = withBand ? evaluation.CostsAt(point).NeedHigh(cost.Budget).Constant : rule.NeedAt(evaluation, point);
            return rule.WithMargin(need, options) <= limit;
        }
    }

    /// <summary>The last value of a dimension's range up to which no cost overflows; null where one does at its start, or none at its end.</summary>
    public static int? LastWithoutOverflow(DeploymentEvaluation evaluation, WorkloadDimension dimension)
    {
        var range = RangeOf(evaluation, dimension);
        return Last(range, Fits);

        bool Fits(int length)
        {
            var shortened = new DimensionRange(range.Low, length);
            return !evaluation.OverflowsIn(dimension == WorkloadDimension.PromptTokens
                ? evaluation.Ranges with { PromptTokens = shortened }
                : evaluation.Ranges with { OutputTokens = shortened });
        }
    }

    /// <summary>What the fix that ends a range earlier is handed.</summary>
    public static ImmutableDictionary<string, string?> FixOf(WorkloadDimension dimension, long last) => ImmutableDictionary<string, string?>.Empty
        .Add(FixKeys.RangeParameter, dimension.ToString())
        .Add(FixKeys.RangeEnd, last.ToString(CultureInfo.InvariantCulture));

    private static DimensionRange RangeOf(DeploymentEvaluation evaluation, WorkloadDimension dimension) =>
        dimension == WorkloadDimension.PromptTokens ? evaluation.Ranges.PromptTokens : evaluation.Ranges.OutputTokens;

    private static int? Last(DimensionRange range, Func<int, bool> fits)
    {
        if (range.Low == range.High || !fits(range.Low))
            return null;
        int low = range.Low, high = range.High;
        while (low < high)
        {
            var middle = high - ((high - low) / 2);
            if (fits(middle))
                low = middle;
            else
                high = middle - 1;
        }

        return low < range.High ? low : null;
    }
}
