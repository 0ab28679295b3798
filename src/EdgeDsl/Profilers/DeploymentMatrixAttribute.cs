namespace EdgeDsl;

/// <summary>
/// Makes a static partial class a matrix: the compiler adds an evaluator for every combination of a model, a device and a policy. Budgets and
/// <see cref="BaseLoadAttribute"/> on the class hold for each of them; rules name the combinations that break one.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DeploymentMatrixAttribute : Attribute
{
    /// <summary>Types with <see cref="TransformerModelAttribute"/>, at least one. Combinations are ordered by model, device and policy.</summary>
    public Type[] Models { get; set; } = [];

    /// <summary>Types with <see cref="EdgeDeviceAttribute"/>, at least one.</summary>
    public Type[] Devices { get; set; } = [];

    /// <summary>Types with <see cref="QuantizationPolicyAttribute"/>, at least one.</summary>
    public Type[] Policies { get; set; } = [];

    /// <summary>Fewest prompt tokens of one sequence, at least 0. Default 1.</summary>
    public int LeastPromptTokens { get; set; } = 1;

    /// <summary>Most prompt tokens of one sequence, inclusive. Default 512.</summary>
    public int MostPromptTokens { get; set; } = 512;

    /// <summary>Fewest output tokens of one sequence, at least 0. Default 1.</summary>
    public int LeastOutputTokens { get; set; } = 1;

    /// <summary>Most output tokens of one sequence, inclusive. Default 128.</summary>
    public int MostOutputTokens { get; set; } = 128;

    /// <summary>Fewest sequences at once, at least 1. Default 1.</summary>
    public int LeastBatch { get; set; } = 1;

    /// <summary>Most sequences at once, inclusive. Default 1.</summary>
    public int MostBatch { get; set; } = 1;

    /// <summary>Inference runtime. Default: each device's.</summary>
    public Runtime Runtime { get; set; }

    /// <summary>Positions that the KV cache is made for; 0, the default, means prompt + output tokens.</summary>
    public int ContextLength { get; set; }

    /// <summary>How many positions a sliding-window layer keeps. Default: what the runtime does.</summary>
    public KeyValueAllocation KeyValueAllocation { get; set; }

    /// <summary>Prompt tokens that are processed at once, at least 1. Default 512.</summary>
    public int MicroBatch { get; set; } = 512;

    /// <summary>Whether the time to first token includes reading the weights from storage. Default false.</summary>
    public bool ColdStart { get; set; }
}
