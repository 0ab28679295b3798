using System.Runtime.CompilerServices;

namespace EdgeDsl;

/// <summary>The addresses of the columns that are asked for; 0 for the others.</summary>
internal unsafe struct ColumnAddresses
{
    private const int Columns = (int)CostColumn.DecodeBound + 1;

    private fixed long addresses[Columns];
    private uint asked;

    /// <summary>Whether one of a range of columns is asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Asks(CostColumn first, CostColumn last) => (asked & ColumnSet.Range(first, last)) != 0;

    /// <summary>Whether no column outside of a set is asked for.</summary>
    public readonly bool AsksOnly<TSet>()
        where TSet : struct, IColumnSet
        => (asked & ~TSet.Columns) == 0;

    /// <summary>The address of a column, 0 where it is not asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly nint Of(CostColumn column) => (nint)addresses[(int)column];

    /// <summary>Takes a column, which has to stay pinned.</summary>
    public void Add(CostColumn column, void* address)
    {
        addresses[(int)column] = (long)address;
        if (address != null)
            asked |= ColumnSet.Of(column);
    }

    /// <summary>Writes a report into its row.</summary>
    public readonly void Write(int row, in CostReport report)
    {
        Write(CostColumn.PrefillFlops, row, report.PrefillFlops);
        Write(CostColumn.DecodeFlopsPerToken, row, report.DecodeFlopsPerToken);
        Write(CostColumn.TotalFlops, row, report.TotalFlops);
        Write(CostColumn.WeightBytes, row, report.WeightBytes);
        Write(CostColumn.KeyValueCacheBytes, row, report.KeyValueCacheBytes);
        Write(CostColumn.ActivationBytes, row, report.ActivationBytes);
        Write(CostColumn.PeakMemoryBytes, row, report.PeakMemoryBytes);
        Write(CostColumn.TimeToFirstToken, row, report.TimeToFirstToken);
        Write(CostColumn.TimePerOutputToken, row, report.TimePerOutputToken);
        Write(CostColumn.EndToEndLatency, row, report.EndToEndLatency);
        Write(CostColumn.TimeToFirstTokenLow, row, report.TimeToFirstTokenLow);
        Write(CostColumn.TimeToFirstTokenHigh, row, report.TimeToFirstTokenHigh);
        Write(CostColumn.TimePerOutputTokenLow, row, report.TimePerOutputTokenLow);
        Write(CostColumn.TimePerOutputTokenHigh, row, report.TimePerOutputTokenHigh);
        Write(CostColumn.EndToEndLatencyLow, row, report.EndToEndLatencyLow);
        Write(CostColumn.EndToEndLatencyHigh, row, report.EndToEndLatencyHigh);
        Write(CostColumn.PrefillTokensPerSecond, row, report.PrefillTokensPerSecond);
        Write(CostColumn.DecodeTokensPerSecond, row, report.DecodeTokensPerSecond);
        Write(CostColumn.EnergyPerToken, row, report.EnergyPerToken);
        Write(CostColumn.EnergyPerRequest, row, report.EnergyPerRequest);
        Write(CostColumn.EnergyPerTokenLow, row, report.EnergyPerTokenLow);
        Write(CostColumn.EnergyPerTokenHigh, row, report.EnergyPerTokenHigh);
        Write(CostColumn.EnergyPerRequestLow, row, report.EnergyPerRequestLow);
        Write(CostColumn.EnergyPerRequestHigh, row, report.EnergyPerRequestHigh);
        Write(CostColumn.AveragePower, row, report.AveragePower);
        Write(CostColumn.PeakPower, row, report.PeakPower);
        Write(CostColumn.PrefillBound, row, report.PrefillBound);
        Write(CostColumn.DecodeBound, row, report.DecodeBound);
    }

    private readonly void Write<T>(CostColumn column, int row, T value)
        where T : unmanaged
    {
        if (Of(column) != 0)
            ((T*)Of(column))[row] = value;
    }
}
