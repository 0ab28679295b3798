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
        var range = dimension == WorkloadDimension.PromptTokens ? evaluation.Ranges.PromptTokens : evaluation.Ranges.OutputTokens;
        var limit = rule.Limit(evaluation);
        var worst = rule.WorstPoint(evaluation);
        if (worst is null || range.Low == range.High || !Fits(range.Low))
            return null;
        int low = range.Low, high = range.High;
        while (low < high)
        {
            var middle = high - ((high - low) / 2);
            if (Fits(middle))
                low = middle;
            else
                high = middle - 1;
        }

        return low < range.High ? low : null;

        bool Fits(int length)
        {
            var point = dimension == WorkloadDimension.PromptTokens
                ? worst.Value with { PromptTokens = length }
                : worst.Value with { OutputTokens = length };
            var need = withBand ? evaluation.CostsAt(point).NeedHigh(cost.Budget).Constant : rule.NeedAt(evaluation, point);
            return rule.WithMargin(need, options) <= limit;
        }
    }
}
