namespace QuickStart.Tables;

/// <summary>A column of a device's table: its head and what it shows of an estimate.</summary>
internal sealed record Column(string Head, Func<Estimate, string> Cell)
{
    private Column(string head, Func<CostReport, string> cell)
        : this(head, estimate => cell(estimate.Report))
    {
    }

    /// <summary>What a first look needs.</summary>
    public static Column[] Headline { get; } =
    [
        new("Memory\nGiB", Memory),
        new("1st token\ns", r => Figure.Of(r.TimeToFirstToken)),
        new("Output\ntokens/s", r => $"[green]{Figure.Of(r.DecodeTokensPerSecond)}[/]"),
        new("Energy\nJ/token", r => Figure.Of(r.EnergyPerToken)),
        new("Bound by\nprefill/decode", r => $"{Word(r.PrefillBound)}/{Word(r.DecodeBound)}"),
    ];

    /// <summary>Operations and bytes.</summary>
    public static Column[] Counts { get; } =
    [
        new("Parameters\nM", estimate => Figure.Of(estimate.Parameters / 1e6)),
        new("Prefill\nGFLOP", r => Figure.Giga(r.PrefillFlops)),
        new("Decode\nGFLOP/token", r => Figure.Giga(r.DecodeFlopsPerToken)),
        new("Total\nGFLOP", r => Figure.Giga(r.TotalFlops)),
        new("Weights\nMiB", r => Figure.Mebi(r.WeightBytes)),
        new("KV cache\nMiB", r => Figure.Mebi(r.KeyValueCacheBytes)),
        new("Activations\nMiB", r => Figure.Mebi(r.ActivationBytes)),
        new("Peak memory\nGiB", Memory),
    ];

    /// <summary>Times and rates.</summary>
    public static Column[] Times { get; } =
    [
        new("1st token (low–high)\ns", r => Figure.Of(r.TimeToFirstToken, r.TimeToFirstTokenLow, r.TimeToFirstTokenHigh)),
        new("Output token (low–high)\ns", r => Figure.Of(r.TimePerOutputToken, r.TimePerOutputTokenLow, r.TimePerOutputTokenHigh)),
        new("End to end (low–high)\ns", r => Figure.Of(r.EndToEndLatency, r.EndToEndLatencyLow, r.EndToEndLatencyHigh)),
        new("Prefill\ntokens/s", r => Figure.Of(r.PrefillTokensPerSecond)),
        new("Decode\ntokens/s", r => Figure.Of(r.DecodeTokensPerSecond)),
    ];

    /// <summary>Energies, powers and bounds.</summary>
    public static Column[] Energies { get; } =
    [
        new("Output token (low–high)\nJ", r => Figure.Of(r.EnergyPerToken, r.EnergyPerTokenLow, r.EnergyPerTokenHigh)),
        new("Request (low–high)\nJ", r => Figure.Of(r.EnergyPerRequest, r.EnergyPerRequestLow, r.EnergyPerRequestHigh)),
        new("Average\nW", r => Figure.Of(r.AveragePower)),
        new("Peak\nW", r => Figure.Of(r.PeakPower)),
        new("Prefill\nbound by", r => Word(r.PrefillBound)),
        new("Decode\nbound by", r => Word(r.DecodeBound)),
    ];

    private static string Memory(Estimate estimate)
    {
        var peak = Figure.Gibi(estimate.Report.PeakMemoryBytes);
        return estimate.Report.PeakMemoryBytes > estimate.UsableMemory ? $"[red]! {peak}[/]" : peak;
    }

    private static string Word(Bound bound) => bound == Bound.Compute ? "compute" : "memory";
}
