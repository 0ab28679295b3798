using EdgeDsl.Cli.Answers;
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
            {
                yield return CalibrationKinds.Find(deployment, phase, WeightFormat.Unspecified) is null
                    ? $"{phase} with {runtime}: too little of its kind was measured to say how far times are off; calibrate the board (edgedsl calibrate --llama-bench)"
                    : $"{phase} with {runtime}: too few rows were measured on the device, or they disagree too much, to say how far times are off; measure more of them";
            }
        }

        foreach (var note in Missing(model))
            yield return note;
    }

    /// <summary>What the device does not declare, and what is therefore not known.</summary>
    private static IEnumerable<string> Missing(DeploymentCostModel model)
    {
        var device = model.Deployment.Device;
        var missing = new List<string>();
        if (double.IsNaN(device.MemoryCapacity))
            missing.Add("memory capacity (whether it fits)");
        if (double.IsNaN(device.MemoryBandwidth))
            missing.Add("memory bandwidth (times)");
        if (device.Rates.Count == 0)
            missing.Add("compute rates (times)");
        var costs = model.At(new WorkloadPoint(1, 1, 1).ToWorkload());
        if (!double.IsNaN(costs.EndToEndLatency.Constant) && double.IsNaN(costs.EnergyPerRequest.Constant))
        {
            string[] powers = [.. new[] { (device.IdlePower, "idle"), (device.MaxPower, "maximum") }.Where(power => double.IsNaN(power.Item1)).Select(power => power.Item2)];
            missing.Add(powers.Length == 0 ? "power (energy)" : string.Join(" and ", powers) + " power (energy)");
        }

        if (missing.Count > 0)
            yield return $"not computed, because the device does not declare it: {string.Join(", ", missing)}";
    }

    /// <summary>Whether an error bounds nothing.</summary>
    /// <param name="relativeError">The error.</param>
    public static bool ClaimsNothing(double relativeError) => !new ErrorBand(relativeError).IsClaim;

    /// <summary>The error; not a number where it bounds nothing.</summary>
    /// <param name="relativeError">The error.</param>
    public static double Claimed(double relativeError) => ClaimsNothing(relativeError) ? double.NaN : relativeError;
}
