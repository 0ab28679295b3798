using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EdgeDsl;

/// <summary>One dimension of many workloads: a value for each, or the same for all.</summary>
public readonly ref struct WorkloadColumn
{
    private readonly ref readonly int first;
    private readonly int step;

    private WorkloadColumn(ReadOnlySpan<int> values, int step)
    {
        first = ref MemoryMarshal.GetReference(values);
        this.step = step;
    }

    /// <summary>The values of consecutive workloads.</summary>
    /// <typeparam name="TLanes">How many at once.</typeparam>
    /// <typeparam name="TReals">A vector of doubles.</typeparam>
    /// <typeparam name="TCounts">A vector of 64-bit integers.</typeparam>
    /// <param name="row">Index of the first workload.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TCounts Load<TLanes, TReals, TCounts>(int row)
        where TLanes : struct, ILanes<TReals, TCounts>
        where TReals : struct
        where TCounts : struct
        => TLanes.Load(in At(row));

    /// <summary>The value of one workload.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref readonly int At(int row) => ref Unsafe.Add(ref Unsafe.AsRef(in first), row & step);

    /// <summary>The column; where it is empty, the widest vector's worth of a default stands for every row.</summary>
    internal static WorkloadColumn Of(ReadOnlySpan<int> values, ReadOnlySpan<int> defaults) =>
        values.IsEmpty ? new(defaults, 0) : new(values, -1);
}
