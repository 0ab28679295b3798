namespace EdgeDsl;

/// <summary>Many workloads, a column for each dimension. A dimension without values has the same one in all of them.</summary>
public readonly ref struct WorkloadColumns
{
    // One value for each lane of the widest vector.
    private static readonly int[] DefaultPromptTokens = [512, 512, 512, 512, 512, 512, 512, 512];
    private static readonly int[] DefaultOutputTokens = [128, 128, 128, 128, 128, 128, 128, 128];
    private static readonly int[] DefaultBatch = [1, 1, 1, 1, 1, 1, 1, 1];

    /// <summary>The workloads.</summary>
    /// <param name="promptTokens">Prompt tokens of one sequence; empty for 512 in all.</param>
    /// <param name="outputTokens">Output tokens of one sequence; empty for 128 in all.</param>
    /// <param name="batch">Sequences at once; empty for 1 in all.</param>
    /// <exception cref="ArgumentException">The columns are of different lengths.</exception>
    public WorkloadColumns(ReadOnlySpan<int> promptTokens, ReadOnlySpan<int> outputTokens, ReadOnlySpan<int> batch)
    {
        Count = Math.Max(promptTokens.Length, Math.Max(outputTokens.Length, batch.Length));
        Check(promptTokens.Length, nameof(promptTokens));
        Check(outputTokens.Length, nameof(outputTokens));
        Check(batch.Length, nameof(batch));
        PromptTokens = WorkloadColumn.Of(promptTokens, DefaultPromptTokens);
        OutputTokens = WorkloadColumn.Of(outputTokens, DefaultOutputTokens);
        Batch = WorkloadColumn.Of(batch, DefaultBatch);
    }

    /// <summary>Number of workloads.</summary>
    public int Count { get; }

    /// <summary>Prompt tokens of one sequence.</summary>
    public WorkloadColumn PromptTokens { get; }

    /// <summary>Output tokens of one sequence.</summary>
    public WorkloadColumn OutputTokens { get; }

    /// <summary>Sequences at once.</summary>
    public WorkloadColumn Batch { get; }

    /// <summary>The costs of one of the workloads.</summary>
    internal CostReport Evaluate<TDeployment>(int row)
        where TDeployment : IDeployment<TDeployment>
        => TDeployment.Evaluate(PromptTokens.At(row), OutputTokens.At(row), Batch.At(row));

    private void Check(int length, string column)
    {
        if (length != 0 && length != Count)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{column} has {length} values for {Count} workloads; give one for each workload, or none for the default of all."), column);
        }
    }
}
