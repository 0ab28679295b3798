namespace EdgeDsl;

/// <summary>
/// The properties of <see cref="CostReport"/>, each a column of its own where many workloads are evaluated. Costs that are worked out
/// together stand together.
/// </summary>
public enum CostColumn
{
    /// <summary><see cref="CostReport.PrefillFlops"/>.</summary>
    PrefillFlops = 0,

    /// <summary><see cref="CostReport.DecodeFlopsPerToken"/>.</summary>
    DecodeFlopsPerToken = 1,

    /// <summary><see cref="CostReport.TotalFlops"/>.</summary>
    TotalFlops = 2,

    /// <summary><see cref="CostReport.WeightBytes"/>.</summary>
    WeightBytes = 3,

    /// <summary><see cref="CostReport.KeyValueCacheBytes"/>.</summary>
    KeyValueCacheBytes = 4,

    /// <summary><see cref="CostReport.ActivationBytes"/>.</summary>
    ActivationBytes = 5,

    /// <summary><see cref="CostReport.PeakMemoryBytes"/>.</summary>
    PeakMemoryBytes = 6,

    /// <summary><see cref="CostReport.TimeToFirstToken"/>.</summary>
    TimeToFirstToken = 7,

    /// <summary><see cref="CostReport.TimePerOutputToken"/>.</summary>
    TimePerOutputToken = 8,

    /// <summary><see cref="CostReport.EndToEndLatency"/>.</summary>
    EndToEndLatency = 9,

    /// <summary><see cref="CostReport.TimeToFirstTokenLow"/>.</summary>
    TimeToFirstTokenLow = 10,

    /// <summary><see cref="CostReport.TimeToFirstTokenHigh"/>.</summary>
    TimeToFirstTokenHigh = 11,

    /// <summary><see cref="CostReport.TimePerOutputTokenLow"/>.</summary>
    TimePerOutputTokenLow = 12,

    /// <summary><see cref="CostReport.TimePerOutputTokenHigh"/>.</summary>
    TimePerOutputTokenHigh = 13,

    /// <summary><see cref="CostReport.EndToEndLatencyLow"/>.</summary>
    EndToEndLatencyLow = 14,

    /// <summary><see cref="CostReport.EndToEndLatencyHigh"/>.</summary>
    EndToEndLatencyHigh = 15,

    /// <summary><see cref="CostReport.PrefillTokensPerSecond"/>.</summary>
    PrefillTokensPerSecond = 16,

    /// <summary><see cref="CostReport.DecodeTokensPerSecond"/>.</summary>
    DecodeTokensPerSecond = 17,

    /// <summary><see cref="CostReport.EnergyPerToken"/>.</summary>
    EnergyPerToken = 18,

    /// <summary><see cref="CostReport.EnergyPerRequest"/>.</summary>
    EnergyPerRequest = 19,

    /// <summary><see cref="CostReport.EnergyPerTokenLow"/>.</summary>
    EnergyPerTokenLow = 20,

    /// <summary><see cref="CostReport.EnergyPerTokenHigh"/>.</summary>
    EnergyPerTokenHigh = 21,

    /// <summary><see cref="CostReport.EnergyPerRequestLow"/>.</summary>
    EnergyPerRequestLow = 22,

    /// <summary><see cref="CostReport.EnergyPerRequestHigh"/>.</summary>
    EnergyPerRequestHigh = 23,

    /// <summary><see cref="CostReport.AveragePower"/>.</summary>
    AveragePower = 24,

    /// <summary><see cref="CostReport.PeakPower"/>.</summary>
    PeakPower = 25,

    /// <summary><see cref="CostReport.PrefillBound"/>.</summary>
    PrefillBound = 26,

    /// <summary><see cref="CostReport.DecodeBound"/>.</summary>
    DecodeBound = 27,
}
