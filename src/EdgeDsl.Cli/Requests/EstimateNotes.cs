using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>What a user should know before the figures of a cost model are believed.</summary>
internal static class EstimateNotes
{
    public static IEnumerable<string> Of(DeploymentCostModel model)
    {
        var deployment = model.Deployment;
        var (device, policy) = (deployment.Device, deployment.Policy);
        var runtime = RuntimeNames.Of(deployment.EffectiveRuntime);
        if (!RuntimeFormats.Reads(deployment.EffectiveRuntime, policy))
            yield return $"{runtime} is not known to read {policy.Name}; the figures are what it would cost if it did";
        foreach (var phase in new[] { Phase.Prefill, Phase.Decode })
        {
            if (ClaimsNothing(phase == Phase.Prefill ? model.PrefillRelativeError : model.DecodeRelativeError))
                yield return $"{phase} with {runtime}: too little of its kind was measured to say how far times are off; calibrate the board (edgedsl calibrate --llama-bench)";
        }
    }

    /// <summary>Whether an error bounds nothing.</summary>
    /// <param name="relativeError">The error.</param>
    public static bool ClaimsNothing(double relativeError) => !new ErrorBand(relativeError).IsClaim;
}
