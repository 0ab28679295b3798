namespace EdgeDsl;

/// <summary>
/// Declares that a model runs on a device under a quantization policy. The parameters of the record it stands on are the free variables
/// of the cost model: <c>PromptTokens</c> (512 where absent), <c>OutputTokens</c> (128), <c>Batch</c> (1), each an <see cref="int"/> with
/// an inclusive <c>[Range]</c>.
/// </summary>
/// <typeparam name="TModel">A type with <see cref="TransformerModelAttribute"/>.</typeparam>
/// <typeparam name="TDevice">A type with <see cref="EdgeDeviceAttribute"/>.</typeparam>
/// <typeparam name="TPolicy">A type with <see cref="QuantizationPolicyAttribute"/>.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class DeploymentAttribute<TModel, TDevice, TPolicy> : Attribute
{
    /// <summary>Inference runtime. Default: the device's.</summary>
    public Runtime Runtime { get; set; }

    /// <summary>Name of an operating point of the device. Default: the one with the largest rate.</summary>
    public string? OperatingPoint { get; set; }

    /// <summary>Positions that the KV cache is made for; 0, the default, means prompt + output tokens.</summary>
    public int ContextLength { get; set; }

    /// <summary>How many positions a sliding-window layer keeps. Default: what the runtime does.</summary>
    public KeyValueAllocation KeyValueAllocation { get; set; }

    /// <summary>Prompt tokens that are processed at once, at least 1. Default 512.</summary>
    public int MicroBatch { get; set; } = 512;

    /// <summary>Whether the time to first token includes reading the weights from storage. Default false.</summary>
    public bool ColdStart { get; set; }

    /// <summary>
    /// Layers whose weights do not stay in memory but are read over the device's link, at most the model's. Every prefill micro-batch and
    /// every decode step reads them again, while it computes: a step takes as long as its operators or the link, whichever is longer, and
    /// a bound by the link counts as one by memory. In memory there is a buffer for two of them. They are spread evenly over the model.
    /// Default 0.
    /// </summary>
    public int StreamedLayers { get; set; }
}
