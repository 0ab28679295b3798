using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Sweeps;

/// <summary>A cost of a point, under the name that it has in the answer of <c>estimate</c>.</summary>
/// <param name="Group">Name of the object that holds it.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Count">The cost, where it is a count.</param>
/// <param name="Real">The cost, where it is not; unknown for an end of a band that claims nothing.</param>
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
        EndOfPrefill("latency", "timeToFirstTokenLowSeconds", costs => costs.TimeToFirstTokenLow),
        EndOfPrefill("latency", "timeToFirstTokenHighSeconds", costs => costs.TimeToFirstTokenHigh),
        EndOfDecode("latency", "timePerOutputTokenLowSeconds", costs => costs.TimePerOutputTokenLow),
        EndOfDecode("latency", "timePerOutputTokenHighSeconds", costs => costs.TimePerOutputTokenHigh),
        EndOfRequest("latency", "endToEndLowSeconds", costs => costs.EndToEndLatencyLow),
        EndOfRequest("latency", "endToEndHighSeconds", costs => costs.EndToEndLatencyHigh),
        Measured("energy", "perTokenJoules", costs => costs.EnergyPerToken),
        Measured("energy", "perRequestJoules", costs => costs.EnergyPerRequest),
        Measured("energy", "averagePowerWatts", costs => costs.AveragePower),
        Measured("energy", "peakPowerWatts", costs => costs.PeakPower),
        EndOfDecode("energy", "perTokenLowJoules", costs => costs.EnergyPerTokenLow),
        EndOfDecode("energy", "perTokenHighJoules", costs => costs.EnergyPerTokenHigh),
        EndOfRequest("energy", "perRequestLowJoules", costs => costs.EnergyPerRequestLow),
        EndOfRequest("energy", "perRequestHighJoules", costs => costs.EnergyPerRequestHigh),
    ];

    private static CostColumn Counted(string group, string name, Func<DeploymentCosts, Count> count) => new(group, name, count, null);

    private static CostColumn Measured(string group, string name, Func<DeploymentCosts, Real> real) => new(group, name, null, (costs, _) => real(costs));

    private static CostColumn EndOfPrefill(string group, string name, Func<DeploymentCosts, Real> end) =>
        new(group, name, null, (costs, model) => model.IsPrefillErrorKnown ? end(costs) : CostModel.Real.Unknown);

    private static CostColumn EndOfDecode(string group, string name, Func<DeploymentCosts, Real> end) =>
        new(group, name, null, (costs, model) => model.IsDecodeErrorKnown ? end(costs) : CostModel.Real.Unknown);

    private static CostColumn EndOfRequest(string group, string name, Func<DeploymentCosts, Real> end) =>
        new(group, name, null, (costs, model) => model.IsPrefillErrorKnown && model.IsDecodeErrorKnown ? end(costs) : CostModel.Real.Unknown);
}
