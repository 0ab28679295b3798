using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Sweeps;

/// <summary>A cost of a point, under the name that it has in the answer of <c>estimate</c>.</summary>
/// <param name="Group">Name of the object that holds it.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Count">The cost, where it is a count.</param>
/// <param name="Real">The cost, where it is not.</param>
internal sealed record CostColumn(string Group, string Name, Func<DeploymentCosts, Count>? Count, Func<DeploymentCosts, DeploymentCostModel, Real>? Real)
{
    /// <summary>Every cost, in the order of the answer.</summary>
    public static IReadOnlyList<CostColumn> All { get; } =
    [
        Counted("flops", "prefill", costs => costs.PrefillFlops),
        Counted("flops", "decodePerToken", costs => costs.DecodeFlopsPerToken),
        Counted("flops", "total", costs => costs.TotalFlops),
        Counted("memory", "weightBytes", costs => costs.WeightBytes),
        Counted("memory", "fileBytes", costs => costs.FileBytes),
        Counted("memory", "keyValueCacheBytes", costs => costs.KeyValueCacheBytes),
        Counted("memory", "activationBytes", costs => costs.ActivationBytes),
        Counted("memory", "peakBytes", costs => costs.PeakMemoryBytes),
        new("memory", "capacityBytes", null, (_, model) => model.Deployment.Device.UsableMemory),
        Measured("latency", "timeToFirstTokenSeconds", costs => costs.TimeToFirstToken),
        Measured("latency", "timePerOutputTokenSeconds", costs => costs.TimePerOutputToken),
        Measured("latency", "endToEndSeconds", costs => costs.EndToEndLatency),
        Measured("latency", "prefillTokensPerSecond", costs => costs.PrefillTokensPerSecond),
        Measured("latency", "decodeTokensPerSecond", costs => costs.DecodeTokensPerSecond),
        Measured("latency", "timeToFirstTokenLowSeconds", costs => costs.TimeToFirstTokenLow),
        Measured("latency", "timeToFirstTokenHighSeconds", costs => costs.TimeToFirstTokenHigh),
        Measured("latency", "timePerOutputTokenLowSeconds", costs => costs.TimePerOutputTokenLow),
        Measured("latency", "timePerOutputTokenHighSeconds", costs => costs.TimePerOutputTokenHigh),
        Measured("latency", "endToEndLowSeconds", costs => costs.EndToEndLatencyLow),
        Measured("latency", "endToEndHighSeconds", costs => costs.EndToEndLatencyHigh),
        Measured("energy", "perTokenJoules", costs => costs.EnergyPerToken),
        Measured("energy", "perRequestJoules", costs => costs.EnergyPerRequest),
        Measured("energy", "averagePowerWatts", costs => costs.AveragePower),
        Measured("energy", "peakPowerWatts", costs => costs.PeakPower),
        Measured("energy", "perTokenLowJoules", costs => costs.EnergyPerTokenLow),
        Measured("energy", "perTokenHighJoules", costs => costs.EnergyPerTokenHigh),
        Measured("energy", "perRequestLowJoules", costs => costs.EnergyPerRequestLow),
        Measured("energy", "perRequestHighJoules", costs => costs.EnergyPerRequestHigh),
    ];

    private static CostColumn Counted(string group, string name, Func<DeploymentCosts, Count> count) => new(group, name, count, null);

    private static CostColumn Measured(string group, string name, Func<DeploymentCosts, Real> real) => new(group, name, null, (costs, _) => real(costs));
}
