using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>Finds where a range has to end for its worst point to fit.</summary>
internal static class LengthSearch
{
    /// <summary>The last value of a dimension's range at which everything below fits; null where nothing does or the need does not grow.</summary>
    public static int? LastThatFits(DeploymentEvaluation evaluation, BudgetRule rule, RuleOptions options, WorkloadDimension dimension)
    {
        if (rule is not CostBudgetRule { Budget: not Budget.Power })
            return null;
        var range = dimension == WorkloadDimension.PromptTokens ? evaluation.Ranges.PromptTokens : evaluation.Ranges.OutputTokens;
        var limit = rule.Limit(evaluation);
        var worst = rule.WorstPoint(evaluation);
        if (worst is null || range.Low == range.High || !Fits(range.Low))
            return null;
        int low = range.Low, high = range.High;
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
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
            return options.WithMargin(rule.NeedAt(evaluation, point)) <= limit;
        }
    }
}
