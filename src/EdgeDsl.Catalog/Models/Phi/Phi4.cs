namespace EdgeDsl.Catalog;

/// <summary>Phi-4 and Phi-4 Reasoning: 14 659 507 200 parameters, grouped-query attention.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/microsoft/phi-4), exact. The Reasoning models have 32768 positions.
/// </remarks>
[KnownAs("Phi-4", "microsoft/phi-4", "microsoft/Phi-4-reasoning-plus", "microsoft/Phi-4-reasoning", "phi4:14b", "Phi-4 Reasoning Plus")]
[TransformerModel(Layers = 40, HiddenSize = 5120, IntermediateSize = 17_920, AttentionHeads = 40, KeyValueHeads = 10, HeadDimension = 128,
                  VocabularySize = 100_352, MaxPositionEmbeddings = 16_384,
                  FusedQueryKeyValue = true)]
public sealed partial record Phi4;
