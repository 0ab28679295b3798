using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>
/// EDGE009: a count does not fit in 64 bits, or a time or an energy in a double, somewhere in the declared ranges, so no code is generated.
/// </summary>
internal static class OverflowRule
{
    /// <summary>Whether the rule fired.</summary>
    public static bool Check(RuleContext context)
    {
        if (!context.Evaluation.Overflows)
            return false;
        var evaluation = context.Evaluation;
        var point = context.Describe(WorstPoint.Find(evaluation.Model, evaluation.Ranges, Budget.Memory));
        context.Report(
            Descriptors.CountOverflow,
            context.Locations.RangeEnd(WorkloadDimension.PromptTokens),
            evaluation.OverflowsInTime
                ? $"'{context.Name}' has times or energies beyond 1.8e308{point}; check the figures of its device and base load"
                : $"'{context.Name}' has counts that do not fit in 64 bits{point}; shorten the ranges");
        return true;
    }
}
