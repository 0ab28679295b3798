namespace EdgeDsl.CostModel;

/// <summary>Inclusive range of one dimension of the workload.</summary>
/// <param name="Low">Least value.</param>
/// <param name="High">Greatest value.</param>
public readonly record struct DimensionRange(int Low, int High)
{
    /// <summary>Number of values.</summary>
    public long Length => (long)High - Low + 1;

    /// <summary>Whether a value lies in the range.</summary>
    /// <param name="value">The value.</param>
    public bool Contains(long value) => value >= Low && value <= High;
}

/// <summary>The space of workloads that a deployment declares; a dimension that it does not declare has its default alone.</summary>
/// <param name="PromptTokens">Prompt tokens of one sequence.</param>
/// <param name="OutputTokens">Output tokens of one sequence.</param>
/// <param name="Batch">Sequences at once.</param>
public readonly record struct WorkloadRanges(DimensionRange PromptTokens, DimensionRange OutputTokens, DimensionRange Batch)
{
    /// <summary>The defaults alone.</summary>
    public static WorkloadRanges Default { get; } = new(
        new(Workload.DefaultPromptTokens, Workload.DefaultPromptTokens),
        new(Workload.DefaultOutputTokens, Workload.DefaultOutputTokens),
        new(Workload.DefaultBatch, Workload.DefaultBatch));

    /// <summary>A workload whose dimensions are free inside their ranges.</summary>
    public Workload ToFreeWorkload() => new(
        Count.Symbol(WorkloadDimension.PromptTokens, PromptTokens.Low, PromptTokens.High),
        Count.Symbol(WorkloadDimension.OutputTokens, OutputTokens.Low, OutputTokens.High),
        Count.Symbol(WorkloadDimension.Batch, Batch.Low, Batch.High));

    /// <summary>Whether a point lies in the ranges.</summary>
    /// <param name="point">The point.</param>
    public bool Contains(WorkloadPoint point) =>
        PromptTokens.Contains(point.PromptTokens) && OutputTokens.Contains(point.OutputTokens) && Batch.Contains(point.Batch);
}

/// <summary>One workload.</summary>
/// <param name="PromptTokens">Prompt tokens of one sequence.</param>
/// <param name="OutputTokens">Output tokens of one sequence.</param>
/// <param name="Batch">Sequences at once.</param>
public readonly record struct WorkloadPoint(int PromptTokens, int OutputTokens, int Batch)
{
    /// <summary>The workload as the cost model takes it.</summary>
    public Workload ToWorkload() => new(PromptTokens, OutputTokens, Batch);
}
