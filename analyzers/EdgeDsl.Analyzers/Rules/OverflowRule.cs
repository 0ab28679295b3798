using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE009: a count does not fit in 64 bits somewhere in the declared ranges, so no code is generated.</summary>
internal static class OverflowRule
{
    /// <summary>Whether the rule fired.</summary>
    public static bool Check(RuleContext context)
    {
        if (!context.Evaluation.Overflows)
            return false;
        var point = WorstPoint.Find(context.Evaluation.Model, context.Evaluation.Ranges, Budget.Memory);
        context.Report(
            Descriptors.CountOverflow,
            context.Locations.RangeEnd(WorkloadDimension.PromptTokens),
            $"'{context.Name}' has counts that do not fit in 64 bits{context.Describe(point)}; shorten the ranges");
        return true;
    }
}
