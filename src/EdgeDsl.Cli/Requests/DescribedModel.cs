using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>A model, and how it is stored where it comes from a file with its tensors.</summary>
/// <param name="Model">The model.</param>
/// <param name="Stored">The policy of its tensors; null where only a policy can say how they are stored.</param>
internal sealed record DescribedModel(Transformer Model, QuantizationPolicy? Stored = null);
