namespace EdgeDsl.Agreement.Tests;

/// <summary>Arrays for the columns that are asked for.</summary>
internal sealed class ColumnTable
{
    private readonly Dictionary<string, Array> columns = [];

    /// <param name="rows">Number of workloads.</param>
    /// <param name="asked">A bit for each column, set where it is asked for.</param>
    public ColumnTable(int rows, uint asked)
    {
        foreach (var column in Enum.GetValues<CostColumn>())
        {
            var places = (asked >> (int)column & 1) == 0 ? 0 : rows;
            columns.Add(column.ToString(), Array.CreateInstance(typeof(CostReport).GetProperty(column.ToString())!.PropertyType, places));
        }
    }

    public Array Column(string name) => columns[name];

    public CostColumns Columns => new()
    {
        PrefillFlops = Of<long>(nameof(CostColumns.PrefillFlops)),
        DecodeFlopsPerToken = Of<long>(nameof(CostColumns.DecodeFlopsPerToken)),
        TotalFlops = Of<long>(nameof(CostColumns.TotalFlops)),
        WeightBytes = Of<long>(nameof(CostColumns.WeightBytes)),
        KeyValueCacheBytes = Of<long>(nameof(CostColumns.KeyValueCacheBytes)),
        ActivationBytes = Of<long>(nameof(CostColumns.ActivationBytes)),
        PeakMemoryBytes = Of<long>(nameof(CostColumns.PeakMemoryBytes)),
        TimeToFirstToken = Of<double>(nameof(CostColumns.TimeToFirstToken)),
        TimePerOutputToken = Of<double>(nameof(CostColumns.TimePerOutputToken)),
        EndToEndLatency = Of<double>(nameof(CostColumns.EndToEndLatency)),
        TimeToFirstTokenLow = Of<double>(nameof(CostColumns.TimeToFirstTokenLow)),
        TimeToFirstTokenHigh = Of<double>(nameof(CostColumns.TimeToFirstTokenHigh)),
        TimePerOutputTokenLow = Of<double>(nameof(CostColumns.TimePerOutputTokenLow)),
        TimePerOutputTokenHigh = Of<double>(nameof(CostColumns.TimePerOutputTokenHigh)),
        EndToEndLatencyLow = Of<double>(nameof(CostColumns.EndToEndLatencyLow)),
        EndToEndLatencyHigh = Of<double>(nameof(CostColumns.EndToEndLatencyHigh)),
        PrefillTokensPerSecond = Of<double>(nameof(CostColumns.PrefillTokensPerSecond)),
        DecodeTokensPerSecond = Of<double>(nameof(CostColumns.DecodeTokensPerSecond)),
        EnergyPerToken = Of<double>(nameof(CostColumns.EnergyPerToken)),
        EnergyPerRequest = Of<double>(nameof(CostColumns.EnergyPerRequest)),
        EnergyPerTokenLow = Of<double>(nameof(CostColumns.EnergyPerTokenLow)),
        EnergyPerTokenHigh = Of<double>(nameof(CostColumns.EnergyPerTokenHigh)),
        EnergyPerRequestLow = Of<double>(nameof(CostColumns.EnergyPerRequestLow)),
        EnergyPerRequestHigh = Of<double>(nameof(CostColumns.EnergyPerRequestHigh)),
        AveragePower = Of<double>(nameof(CostColumns.AveragePower)),
        PeakPower = Of<double>(nameof(CostColumns.PeakPower)),
        PrefillBound = Of<Bound>(nameof(CostColumns.PrefillBound)),
        DecodeBound = Of<Bound>(nameof(CostColumns.DecodeBound)),
    };

    private T[] Of<T>(string name) => (T[])columns[name];
}
