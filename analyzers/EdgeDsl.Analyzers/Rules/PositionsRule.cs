using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE004: prompt and output together are longer than the model's positions or the declared context.</summary>
internal static class PositionsRule
{
    public static void Check(RuleContext context)
    {
        var deployment = context.Evaluation.Deployment;
        var ranges = context.Evaluation.Ranges;
        var longest = (long)ranges.PromptTokens.High + ranges.OutputTokens.High;
        var declared = deployment.ContextLength > 0 && deployment.ContextLength < deployment.Model.MaxPositionEmbeddings;
        long limit = declared ? deployment.ContextLength : deployment.Model.MaxPositionEmbeddings;
        if (longest <= limit)
            return;

        var ofWhat = declared ? "its ContextLength" : $"the positions of {deployment.Model.Name}";
        var prompt = IsDeclared(context, WorkloadDimension.PromptTokens);
        var dimension = prompt || !IsDeclared(context, WorkloadDimension.OutputTokens) ? WorkloadDimension.PromptTokens : WorkloadDimension.OutputTokens;
        var last = limit - (dimension == WorkloadDimension.PromptTokens ? ranges.OutputTokens.High : ranges.PromptTokens.High);
        var shortest = dimension == WorkloadDimension.PromptTokens ? ranges.PromptTokens.Low : ranges.OutputTokens.Low;
        var canShorten = IsDeclared(context, dimension) && last >= shortest;
        var repair = canShorten
            ? FormattableString.Invariant($"end {dimension} at {last}")
            : "shorten the ranges";
        var properties = canShorten && context.CanBeRepaired
            ? LengthSearch.FixOf(dimension, last)
            : null;
        context.Report(
            Descriptors.BeyondPositions,
            context.Locations.RangeEnd(dimension),
            FormattableString.Invariant($"'{context.Name}' reaches a context of {longest} (PromptTokens = {ranges.PromptTokens.High}, OutputTokens = {ranges.OutputTokens.High}), {longest - limit} over {ofWhat}, {limit}; {repair}"),
            properties);
    }

    private static bool IsDeclared(RuleContext context, WorkloadDimension dimension)
    {
        foreach (var parameter in context.Spec.Parameters)
        {
            if (parameter.Dimension == dimension)
                return true;
        }

        return false;
    }
}
