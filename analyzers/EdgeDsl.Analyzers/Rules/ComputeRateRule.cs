using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE005: the device declares no compute rate that the policy's arithmetic could run at.</summary>
internal static class ComputeRateRule
{
    public static void Check(RuleContext context)
    {
        var deployment = context.Evaluation.Deployment;
        foreach (var group in context.Evaluation.Model.Weights.Groups)
        {
            var arithmetic = RuntimeArithmetic.Of(deployment.EffectiveRuntime, deployment.Device.Class, group.Format);
            if (deployment.Device.FindRate(arithmetic) is not null)
                continue;
            Report(context, arithmetic, $"{deployment.Policy.Name} stores weights as {group.Format}, which {deployment.EffectiveRuntime} computes in {arithmetic}");
            return;
        }

        if (deployment.Adapters is { } adapters
            && RuntimeArithmetic.Of(deployment.EffectiveRuntime, deployment.Device.Class, adapters.Format) is var ofAdapters
            && deployment.Device.FindRate(ofAdapters) is null)
        {
            Report(context, ofAdapters, $"adapters in {adapters.Format} are computed in {ofAdapters}");
            return;
        }

        var attention = RuntimeArithmetic.OfAttention(deployment.Device.Class);
        if (deployment.Device.FindRate(attention) is null)
            Report(context, attention, $"attention is computed in {attention}");
    }

    private static void Report(RuleContext context, NumberFormat arithmetic, string use) => context.Report(
        Descriptors.NoComputeRate,
        context.Locations.Policy,
        $"'{context.Name}': {use}, and {context.Evaluation.Deployment.Device.Name} declares no compute rate for it or for a format it falls back to; add [ComputeRate(NumberFormat.{arithmetic}, …)]");
}
