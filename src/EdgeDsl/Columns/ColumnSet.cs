using System.Runtime.CompilerServices;

namespace EdgeDsl;

/// <summary>Columns of which some may be asked for, known when the code is compiled: what the others need is not computed.</summary>
internal interface IColumnSet
{
    static abstract uint Columns { get; }
}

/// <summary>Sets of columns that are often asked for without the others, and the set of all.</summary>
internal static class ColumnSet
{
    /// <summary>Bits of the columns from one to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Range(CostColumn first, CostColumn last) => (2u << (int)last) - (1u << (int)first);

    /// <summary>The bit of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(CostColumn column) => 1u << (int)column;

    // Constants, because every call that the compiler has to inline counts against its limits.
    private const uint PrefillColumns = (2u << (int)CostColumn.TimeToFirstToken) - 1
        | 1u << (int)CostColumn.TimeToFirstTokenLow | 1u << (int)CostColumn.TimeToFirstTokenHigh | 1u << (int)CostColumn.PrefillTokensPerSecond;

    private const uint DecodeColumns = (2u << (int)CostColumn.PeakMemoryBytes) - 1
        | 1u << (int)CostColumn.TimePerOutputToken | 1u << (int)CostColumn.TimePerOutputTokenLow | 1u << (int)CostColumn.TimePerOutputTokenHigh
        | 1u << (int)CostColumn.DecodeTokensPerSecond
        | 1u << (int)CostColumn.EnergyPerToken | 1u << (int)CostColumn.EnergyPerTokenLow | 1u << (int)CostColumn.EnergyPerTokenHigh;

    private const uint HeadlineColumns = 1u << (int)CostColumn.PeakMemoryBytes
        | 1u << (int)CostColumn.TimeToFirstToken | 1u << (int)CostColumn.TimePerOutputToken | 1u << (int)CostColumn.EndToEndLatency
        | 1u << (int)CostColumn.EnergyPerToken | 1u << (int)CostColumn.EnergyPerRequest;

    internal readonly struct All : IColumnSet
    {
        public static uint Columns
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => uint.MaxValue;
        }
    }

    /// <summary>Peak memory, times and energies without their bands: what most budgets limit.</summary>
    internal readonly struct Headline : IColumnSet
    {
        public static uint Columns
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => HeadlineColumns;
        }
    }

    /// <summary>FLOPs, bytes, and the time of the prefill.</summary>
    internal readonly struct Prefill : IColumnSet
    {
        public static uint Columns
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => PrefillColumns;
        }
    }

    /// <summary>FLOPs, bytes, and the time and energy of a decode step.</summary>
    internal readonly struct Decode : IColumnSet
    {
        public static uint Columns
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => DecodeColumns;
        }
    }
}
