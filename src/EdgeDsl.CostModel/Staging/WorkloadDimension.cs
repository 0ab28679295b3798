namespace EdgeDsl.CostModel;

/// <summary>The free variables of the cost model.</summary>
public enum WorkloadDimension
{
    /// <summary>Prompt tokens of one sequence.</summary>
    PromptTokens = 0,

    /// <summary>Output tokens of one sequence.</summary>
    OutputTokens = 1,

    /// <summary>Sequences at once.</summary>
    Batch = 2,
}
