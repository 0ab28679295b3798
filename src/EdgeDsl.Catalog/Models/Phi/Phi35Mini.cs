namespace EdgeDsl.Catalog;

/// <summary>Phi-3.5 Mini: 3 821 079 552 parameters, as many key-value heads as heads.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/microsoft/Phi-3.5-mini-instruct), exact. Its window of 262144 tokens is wider
/// than its positions, so none is declared. GGUF files count 96 more: the long and short rotary factors.
/// </remarks>
[KnownAs("Phi-3.5-mini", "microsoft/Phi-3.5-mini-instruct", "phi3.5:3.8b", "phi3.5", "Phi-3.5-mini-instruct")]
[TransformerModel(Layers = 32, HiddenSize = 3072, IntermediateSize = 8192, AttentionHeads = 32, KeyValueHeads = 32, HeadDimension = 96,
                  VocabularySize = 32_064, MaxPositionEmbeddings = 131_072, RopeFactors = 96,
                  FusedQueryKeyValue = true)]
public sealed partial record Phi35Mini;
