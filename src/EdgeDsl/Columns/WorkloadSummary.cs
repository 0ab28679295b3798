namespace EdgeDsl;

/// <summary>
/// The cost that a budget limits over many workloads: the least, the most, and how many workloads do not keep within the budget. Values are
/// in base units: bytes, seconds, watts, joules.
/// </summary>
public record struct WorkloadSummary
{
    internal WorkloadSummary(int workloads, double limit)
    {
        Workloads = workloads;
        Limit = limit;
    }

    /// <summary>Number of workloads.</summary>
    public int Workloads { get; }

    /// <summary>The declared limit; positive infinity where none is declared.</summary>
    public double Limit { get; }

    /// <summary>The least cost; not a number where none is known.</summary>
    public double Best { get; private set; } = double.NaN;

    /// <summary>Index of the first workload that costs least; -1 where no cost is known.</summary>
    public int BestIndex { get; private set; } = -1;

    /// <summary>The most; not a number where no cost is known.</summary>
    public double Worst { get; private set; } = double.NaN;

    /// <summary>Index of the first workload that costs most; -1 where no cost is known.</summary>
    public int WorstIndex { get; private set; } = -1;

    /// <summary>Workloads that do not keep within the limit. An unknown cost keeps within none; without a limit all do.</summary>
    public int OverBudget { get; private set; }

    /// <summary>Takes the cost of a workload.</summary>
    internal void Add(int row, double need)
    {
        TakeBest(row, need);
        TakeWorst(row, need);
        if (!(need <= Limit) && !double.IsPositiveInfinity(Limit))
            OverBudget++;
    }

    internal void TakeBest(int row, double need)
    {
        if (!(need < Best || (need == Best && row < BestIndex) || (BestIndex < 0 && !double.IsNaN(need))))
            return;
        Best = need;
        BestIndex = row;
    }

    internal void TakeWorst(int row, double need)
    {
        if (!(need > Worst || (need == Worst && row < WorstIndex) || (WorstIndex < 0 && !double.IsNaN(need))))
            return;
        Worst = need;
        WorstIndex = row;
    }

    internal void TakeOver(int workloads)
    {
        if (!double.IsPositiveInfinity(Limit))
            OverBudget += workloads;
    }
}
