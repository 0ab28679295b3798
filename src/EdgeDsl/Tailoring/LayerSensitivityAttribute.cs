namespace EdgeDsl;

/// <summary>
/// Declares a model's measured sensitivities to pruning, one a for each layer: pruning the share r of a layer adds a·r² to ln perplexity.
/// Without it, tailoring uses the sensitivities published for LLaMA-7B, and says that it does.
/// </summary>
/// <param name="pruning">a of each layer, from the first; as many as the model has layers, each at least 0.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class LayerSensitivityAttribute(params double[] pruning) : Attribute
{
    /// <summary>a of each layer, from the first.</summary>
    public IReadOnlyList<double> Pruning { get; } = pruning;

    /// <summary>Where they come from. Default: not said.</summary>
    public string? Source { get; set; }
}
