namespace EdgeDsl;

/// <summary>
/// What one workload costs. Counts are exact; times are in seconds, energies in joules, powers in watts, rates in tokens per second.
/// A cost that needs a figure the device does not declare is <see cref="double.NaN"/>. The <c>Low</c> and <c>High</c> ends of a time or
/// an energy enclose 90 % of measurements, as far as the device's calibration goes: t ÷ (1 + e) and t ÷ (1 − e) for its relative error e.
/// Where nothing is claimed of that error, 0.95 and above, there are no ends: both are <see cref="double.NaN"/>.
/// </summary>
public readonly record struct CostReport
{
    /// <summary>FLOPs of the prefill of all sequences, causal, with the output head for the last prompt token only;
    /// 0 for an empty prompt.</summary>
    public long PrefillFlops { get; init; }

    /// <summary>FLOPs of the last output token of one sequence, at context prompt + output.</summary>
    public long DecodeFlopsPerToken { get; init; }

    /// <summary>FLOPs of the whole request: the prefill, which yields the first token, and output − 1 decode steps, all sequences.</summary>
    public long TotalFlops { get; init; }

    /// <summary>Bytes of all tensors as stored, those of adapters included.</summary>
    public long WeightBytes { get; init; }

    /// <summary>Bytes of the KV cache of all sequences, for the deployment's context length.</summary>
    public long KeyValueCacheBytes { get; init; }

    /// <summary>Bytes of the runtime's compute buffer: logits and the widest intermediates of a micro-batch.</summary>
    public long ActivationBytes { get; init; }

    /// <summary>Weights, KV cache, activations, the runtime's own overhead and the base load, in bytes; without the memory that the
    /// device reserves for its system.</summary>
    public long PeakMemoryBytes { get; init; }

    /// <summary>Seconds until the first output token: the prefill, after reading the weights where the deployment asks for a cold start.</summary>
    public double TimeToFirstToken { get; init; }

    /// <summary>Low end of <see cref="TimeToFirstToken"/>.</summary>
    public double TimeToFirstTokenLow { get; init; }

    /// <summary>High end of <see cref="TimeToFirstToken"/>.</summary>
    public double TimeToFirstTokenHigh { get; init; }

    /// <summary>Mean seconds of a decode step over the output tokens.</summary>
    public double TimePerOutputToken { get; init; }

    /// <summary>Low end of <see cref="TimePerOutputToken"/>.</summary>
    public double TimePerOutputTokenLow { get; init; }

    /// <summary>High end of <see cref="TimePerOutputToken"/>.</summary>
    public double TimePerOutputTokenHigh { get; init; }

    /// <summary>Seconds of the whole request: time to first token and output − 1 decode steps.</summary>
    public double EndToEndLatency { get; init; }

    /// <summary>Low end of <see cref="EndToEndLatency"/>.</summary>
    public double EndToEndLatencyLow { get; init; }

    /// <summary>High end of <see cref="EndToEndLatency"/>.</summary>
    public double EndToEndLatencyHigh { get; init; }

    /// <summary>Prompt tokens of all sequences per second of prefill, a cold start not counted; not a number for an empty prompt.</summary>
    public double PrefillTokensPerSecond { get; init; }

    /// <summary>Output tokens of all sequences per second of decode.</summary>
    public double DecodeTokensPerSecond { get; init; }

    /// <summary>Mean joules of one output token of one sequence, the prefill not counted.</summary>
    public double EnergyPerToken { get; init; }

    /// <summary>Low end of <see cref="EnergyPerToken"/>.</summary>
    public double EnergyPerTokenLow { get; init; }

    /// <summary>High end of <see cref="EnergyPerToken"/>.</summary>
    public double EnergyPerTokenHigh { get; init; }

    /// <summary>Joules of the whole request of all sequences: the prefill and output − 1 decode steps.</summary>
    public double EnergyPerRequest { get; init; }

    /// <summary>Low end of <see cref="EnergyPerRequest"/>.</summary>
    public double EnergyPerRequestLow { get; init; }

    /// <summary>High end of <see cref="EnergyPerRequest"/>.</summary>
    public double EnergyPerRequestHigh { get; init; }

    /// <summary>Watts averaged over the request, a cold start not counted.</summary>
    public double AveragePower { get; init; }

    /// <summary>Watts of the phase that draws more.</summary>
    public double PeakPower { get; init; }

    /// <summary>What the prefill spends more time on.</summary>
    public Bound PrefillBound { get; init; }

    /// <summary>What decoding spends more time on.</summary>
    public Bound DecodeBound { get; init; }

    /// <summary>The cost that a budget limits, in base units; to compare with <see cref="IDeployment{TSelf}.Limit"/>.</summary>
    /// <param name="budget">The budget.</param>
    public double Need(Budget budget) => budget switch
    {
        Budget.Memory or Budget.DeviceMemory => PeakMemoryBytes,
        Budget.Power => PeakPower,
        Budget.TimeToFirstToken => TimeToFirstToken,
        Budget.TimePerOutputToken => TimePerOutputToken,
        Budget.EndToEnd => EndToEndLatency,
        Budget.EnergyPerToken => EnergyPerToken,
        Budget.EnergyPerRequest or Budget.Battery => EnergyPerRequest,
        Budget.Storage => WeightBytes,
        _ => double.NaN,
    };
}
