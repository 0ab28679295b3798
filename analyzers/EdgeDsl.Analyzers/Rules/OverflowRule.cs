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
        var evaluation = context.Evaluation;
        if (!evaluation.Overflows)
            return false;
        var point = context.Describe(WorstPoint.Find(evaluation.Model, evaluation.Ranges, Budget.Memory));
        if (evaluation.OverflowsInTime)
        {
            Report(context, WorkloadDimension.PromptTokens, $"times or energies beyond 1.8e308{point}; check the figures of its device and base load");
            return true;
        }

        foreach (var parameter in context.Spec.Parameters)
        {
            var dimension = parameter.Dimension;
            if (dimension != WorkloadDimension.Batch && LengthSearch.LastWithoutOverflow(evaluation, dimension) is { } last)
            {
                Report(context, dimension, FormattableString.Invariant($"counts that do not fit in 64 bits{point}; end {dimension} at {last}"), last);
                return true;
            }
        }

        Report(context, WorkloadDimension.PromptTokens, $"counts that do not fit in 64 bits{point}; shorten the ranges");
        return true;
    }

    private static void Report(RuleContext context, WorkloadDimension dimension, string what, int? last = null) => context.Report(
        Descriptors.CountOverflow,
        context.Locations.RangeEnd(dimension),
        $"'{context.Name}' has {what}",
        last is null || !context.CanBeRepaired ? null : LengthSearch.FixOf(dimension, last.Value));
}
