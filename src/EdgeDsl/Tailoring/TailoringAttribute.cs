namespace EdgeDsl;

/// <summary>
/// Has the deployment's model tailored: the compiler chooses per layer how much is pruned, and with <see cref="BitWidths"/> how it is
/// quantized, so that every declared budget holds and the predicted perplexity rises least. All costs of the deployment are then those of
/// the tailored model. What the plan is, is emitted as <c>TailoringPlan</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TailoringAttribute : Attribute
{
    /// <summary>Largest share of a layer that may be pruned, at least 0 and below 1; rounded down to thirty-seconds. Default 0.5.</summary>
    public double MaxPruning { get; set; } = 0.5;

    /// <summary>Layers that keep their size and their format, from 0, or from −1 for the last one backwards. Default none.</summary>
    public int[] ProtectedLayers { get; set; } = [];

    /// <summary>
    /// Bits per weight that a layer may have: any of 2, 3, 4, 5, 6 and 8, and at least 4 for models below 2.0 billion parameters. With
    /// llama.cpp they are Q2_K, Q3_K, Q4_K, Q5_K, Q6_K and Q8_0, with other runtimes the policy's uniform groups. Default none: every layer
    /// keeps the policy's format.
    /// </summary>
    public int[] BitWidths { get; set; } = [];
}
