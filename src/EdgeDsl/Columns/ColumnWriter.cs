using System.Runtime.CompilerServices;

namespace EdgeDsl;

/// <summary>Writes costs into the columns that are asked for, which are among those of a set.</summary>
internal readonly unsafe struct ColumnWriter<TSet, TLanes, TReals, TCounts>(in ColumnAddresses addresses) : ICostSink<TReals, TCounts>
    where TSet : struct, IColumnSet
    where TLanes : struct, ILanes<TReals, TCounts>
    where TReals : struct
    where TCounts : struct
{
    private readonly ColumnAddresses addresses = addresses;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Asks(CostColumn first, CostColumn last) =>
        (TSet.Columns & ColumnSet.Range(first, last)) != 0 && addresses.Asks(first, last);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(CostColumn column, int row, TReals values)
    {
        if ((TSet.Columns & ColumnSet.Of(column)) == 0)
            return;
        var address = addresses.Of(column);
        if (address != 0)
            TLanes.Store(values, ref ((double*)address)[row]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(CostColumn column, int row, TCounts values)
    {
        if ((TSet.Columns & ColumnSet.Of(column)) == 0)
            return;
        var address = addresses.Of(column);
        if (address == 0)
            return;
        if (column >= CostColumn.PrefillBound)
            TLanes.Store(values, ref ((int*)address)[row]);
        else
            TLanes.Store(values, ref ((long*)address)[row]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(CostColumn first, CostColumn last, int row, TReals values)
    {
        if (!Asks(first, last))
            return;
        for (var column = first; column <= last; column++)
            Put(column, row, values);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next(int row)
    {
    }
}
