namespace EdgeDsl.CostModel;

/// <summary>What is asked of a deployment: numbers, or free variables with their ranges.</summary>
public readonly struct Workload
{
    /// <summary>Prompt tokens where a deployment does not declare them.</summary>
    public const int DefaultPromptTokens = 512;

    /// <summary>Output tokens where a deployment does not declare them.</summary>
    public const int DefaultOutputTokens = 128;

    /// <summary>Sequences where a deployment does not declare them.</summary>
    public const int DefaultBatch = 1;

    /// <summary>A workload.</summary>
    /// <param name="promptTokens">Prompt tokens of one sequence, at least 0.</param>
    /// <param name="outputTokens">Output tokens of one sequence, at least 0.</param>
    /// <param name="batch">Sequences at once, at least 1.</param>
    public Workload(Count promptTokens, Count outputTokens, Count batch)
    {
        PromptTokens = promptTokens;
        OutputTokens = outputTokens;
        Batch = batch;
    }

    /// <summary>Prompt tokens of one sequence.</summary>
    public Count PromptTokens { get; }

    /// <summary>Output tokens of one sequence.</summary>
    public Count OutputTokens { get; }

    /// <summary>Sequences at once.</summary>
    public Count Batch { get; }
}
