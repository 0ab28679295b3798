namespace EdgeDsl;

/// <summary>
/// Where the costs of many workloads go: one place for each workload in the columns that are asked for. A column that is left empty is
/// not asked for and not computed.
/// </summary>
public readonly ref struct CostColumns
{
    /// <summary><see cref="CostReport.PrefillFlops"/> of each workload.</summary>
    public Span<long> PrefillFlops { get; init; }

    /// <summary><see cref="CostReport.DecodeFlopsPerToken"/> of each workload.</summary>
    public Span<long> DecodeFlopsPerToken { get; init; }

    /// <summary><see cref="CostReport.TotalFlops"/> of each workload.</summary>
    public Span<long> TotalFlops { get; init; }

    /// <summary><see cref="CostReport.WeightBytes"/> of each workload.</summary>
    public Span<long> WeightBytes { get; init; }

    /// <summary><see cref="CostReport.KeyValueCacheBytes"/> of each workload.</summary>
    public Span<long> KeyValueCacheBytes { get; init; }

    /// <summary><see cref="CostReport.ActivationBytes"/> of each workload.</summary>
    public Span<long> ActivationBytes { get; init; }

    /// <summary><see cref="CostReport.PeakMemoryBytes"/> of each workload.</summary>
    public Span<long> PeakMemoryBytes { get; init; }

    /// <summary><see cref="CostReport.TimeToFirstToken"/> of each workload.</summary>
    public Span<double> TimeToFirstToken { get; init; }

    /// <summary><see cref="CostReport.TimePerOutputToken"/> of each workload.</summary>
    public Span<double> TimePerOutputToken { get; init; }

    /// <summary><see cref="CostReport.EndToEndLatency"/> of each workload.</summary>
    public Span<double> EndToEndLatency { get; init; }

    /// <summary><see cref="CostReport.TimeToFirstTokenLow"/> of each workload.</summary>
    public Span<double> TimeToFirstTokenLow { get; init; }

    /// <summary><see cref="CostReport.TimeToFirstTokenHigh"/> of each workload.</summary>
    public Span<double> TimeToFirstTokenHigh { get; init; }

    /// <summary><see cref="CostReport.TimePerOutputTokenLow"/> of each workload.</summary>
    public Span<double> TimePerOutputTokenLow { get; init; }

    /// <summary><see cref="CostReport.TimePerOutputTokenHigh"/> of each workload.</summary>
    public Span<double> TimePerOutputTokenHigh { get; init; }

    /// <summary><see cref="CostReport.EndToEndLatencyLow"/> of each workload.</summary>
    public Span<double> EndToEndLatencyLow { get; init; }

    /// <summary><see cref="CostReport.EndToEndLatencyHigh"/> of each workload.</summary>
    public Span<double> EndToEndLatencyHigh { get; init; }

    /// <summary><see cref="CostReport.PrefillTokensPerSecond"/> of each workload.</summary>
    public Span<double> PrefillTokensPerSecond { get; init; }

    /// <summary><see cref="CostReport.DecodeTokensPerSecond"/> of each workload.</summary>
    public Span<double> DecodeTokensPerSecond { get; init; }

    /// <summary><see cref="CostReport.EnergyPerToken"/> of each workload.</summary>
    public Span<double> EnergyPerToken { get; init; }

    /// <summary><see cref="CostReport.EnergyPerRequest"/> of each workload.</summary>
    public Span<double> EnergyPerRequest { get; init; }

    /// <summary><see cref="CostReport.EnergyPerTokenLow"/> of each workload.</summary>
    public Span<double> EnergyPerTokenLow { get; init; }

    /// <summary><see cref="CostReport.EnergyPerTokenHigh"/> of each workload.</summary>
    public Span<double> EnergyPerTokenHigh { get; init; }

    /// <summary><see cref="CostReport.EnergyPerRequestLow"/> of each workload.</summary>
    public Span<double> EnergyPerRequestLow { get; init; }

    /// <summary><see cref="CostReport.EnergyPerRequestHigh"/> of each workload.</summary>
    public Span<double> EnergyPerRequestHigh { get; init; }

    /// <summary><see cref="CostReport.AveragePower"/> of each workload.</summary>
    public Span<double> AveragePower { get; init; }

    /// <summary><see cref="CostReport.PeakPower"/> of each workload.</summary>
    public Span<double> PeakPower { get; init; }

    /// <summary><see cref="CostReport.PrefillBound"/> of each workload.</summary>
    public Span<Bound> PrefillBound { get; init; }

    /// <summary><see cref="CostReport.DecodeBound"/> of each workload.</summary>
    public Span<Bound> DecodeBound { get; init; }

    /// <summary>Refuses columns that are asked for and have not one place for each workload.</summary>
    internal void CheckLengths(int workloads)
    {
        Check(PrefillFlops.Length, workloads, nameof(PrefillFlops));
        Check(DecodeFlopsPerToken.Length, workloads, nameof(DecodeFlopsPerToken));
        Check(TotalFlops.Length, workloads, nameof(TotalFlops));
        Check(WeightBytes.Length, workloads, nameof(WeightBytes));
        Check(KeyValueCacheBytes.Length, workloads, nameof(KeyValueCacheBytes));
        Check(ActivationBytes.Length, workloads, nameof(ActivationBytes));
        Check(PeakMemoryBytes.Length, workloads, nameof(PeakMemoryBytes));
        Check(TimeToFirstToken.Length, workloads, nameof(TimeToFirstToken));
        Check(TimePerOutputToken.Length, workloads, nameof(TimePerOutputToken));
        Check(EndToEndLatency.Length, workloads, nameof(EndToEndLatency));
        Check(TimeToFirstTokenLow.Length, workloads, nameof(TimeToFirstTokenLow));
        Check(TimeToFirstTokenHigh.Length, workloads, nameof(TimeToFirstTokenHigh));
        Check(TimePerOutputTokenLow.Length, workloads, nameof(TimePerOutputTokenLow));
        Check(TimePerOutputTokenHigh.Length, workloads, nameof(TimePerOutputTokenHigh));
        Check(EndToEndLatencyLow.Length, workloads, nameof(EndToEndLatencyLow));
        Check(EndToEndLatencyHigh.Length, workloads, nameof(EndToEndLatencyHigh));
        Check(PrefillTokensPerSecond.Length, workloads, nameof(PrefillTokensPerSecond));
        Check(DecodeTokensPerSecond.Length, workloads, nameof(DecodeTokensPerSecond));
        Check(EnergyPerToken.Length, workloads, nameof(EnergyPerToken));
        Check(EnergyPerRequest.Length, workloads, nameof(EnergyPerRequest));
        Check(EnergyPerTokenLow.Length, workloads, nameof(EnergyPerTokenLow));
        Check(EnergyPerTokenHigh.Length, workloads, nameof(EnergyPerTokenHigh));
        Check(EnergyPerRequestLow.Length, workloads, nameof(EnergyPerRequestLow));
        Check(EnergyPerRequestHigh.Length, workloads, nameof(EnergyPerRequestHigh));
        Check(AveragePower.Length, workloads, nameof(AveragePower));
        Check(PeakPower.Length, workloads, nameof(PeakPower));
        Check(PrefillBound.Length, workloads, nameof(PrefillBound));
        Check(DecodeBound.Length, workloads, nameof(DecodeBound));
    }

    private static void Check(int places, int workloads, string column)
    {
        if (places != 0 && places != workloads)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"Column {column} has {places} places for {workloads} workloads; make it as long as the workloads' columns, or leave it empty."), "columns");
        }
    }
}
