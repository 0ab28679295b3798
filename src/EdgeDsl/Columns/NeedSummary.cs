using System.Runtime.CompilerServices;

namespace EdgeDsl;

/// <summary>Keeps the extremes of one column in each lane, with the workloads that have them, and counts those over a limit.</summary>
internal struct NeedSummary<TNeed, TLanes, TReals, TCounts> : ICostSink<TReals, TCounts>
    where TNeed : struct, INeedColumn
    where TLanes : struct, ILanes<TReals, TCounts>
    where TReals : struct
    where TCounts : struct
{
    private readonly TReals limit;
    private TReals need;
    private TReals best;
    private TReals worst;
    private TCounts bestRow;
    private TCounts worstRow;
    private TCounts within;
    private int rows;

    public NeedSummary(double limit)
    {
        this.limit = TLanes.Constant(limit);
        best = TLanes.Constant(double.PositiveInfinity);
        worst = TLanes.Constant(double.NegativeInfinity);
        bestRow = TLanes.Constant(-1L);
        worstRow = TLanes.Constant(-1L);
        within = TLanes.Constant(0L);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Asks(CostColumn first, CostColumn last) => TNeed.Column >= first && TNeed.Column <= last;

    // No more than this, because it is inlined for every column.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(CostColumn column, int row, TReals values)
    {
        if (column == TNeed.Column)
            need = values;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(CostColumn column, int row, TCounts values)
    {
        if (column == TNeed.Column)
            need = TLanes.ToReals(values);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(CostColumn first, CostColumn last, int row, TReals values)
    {
        if (Asks(first, last))
            need = values;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next(int row)
    {
        // The lane's own row is the block's and the lane's number, which is added in the end.
        var block = TLanes.Constant((long)row);
        var better = TLanes.IsLess(need, best);
        best = TLanes.Select(better, need, best);
        bestRow = TLanes.Select(better, block, bestRow);
        var worse = TLanes.IsLess(worst, need);
        worst = TLanes.Select(worse, need, worst);
        worstRow = TLanes.Select(worse, block, worstRow);
        within = TLanes.Add(within, TLanes.IsAtMost(need, limit)); // a mask is -1
        rows += TLanes.Width;
    }

    public readonly void AddTo(ref WorkloadSummary summary)
    {
        long over = rows;
        for (var lane = 0; lane < TLanes.Width; lane++)
        {
            if (TLanes.Lane(bestRow, lane) >= 0)
                summary.TakeBest((int)TLanes.Lane(bestRow, lane) + lane, TLanes.Lane(best, lane));
            if (TLanes.Lane(worstRow, lane) >= 0)
                summary.TakeWorst((int)TLanes.Lane(worstRow, lane) + lane, TLanes.Lane(worst, lane));
            over += TLanes.Lane(within, lane);
        }

        summary.TakeOver((int)over);
    }
}
