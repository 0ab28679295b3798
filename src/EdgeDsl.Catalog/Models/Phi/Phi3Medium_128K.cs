namespace EdgeDsl.Catalog;

/// <summary>Phi-3 Medium 128K: 13 960 238 080 parameters, grouped-query attention.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/microsoft/Phi-3-medium-128k-instruct), exact. Its window of 131072 tokens
/// spans its positions, so none is declared. GGUF files count 128 more: the long and short rotary factors.
/// </remarks>
[KnownAs("Phi-3-medium-128k", "microsoft/Phi-3-medium-128k-instruct", "phi3:14b", "phi3:medium", "Phi-3-medium-128k-instruct")]
[TransformerModel(Layers = 40, HiddenSize = 5120, IntermediateSize = 17_920, AttentionHeads = 40, KeyValueHeads = 10, HeadDimension = 128,
                  VocabularySize = 32_064, MaxPositionEmbeddings = 131_072, RopeFactors = 128,
                  FusedQueryKeyValue = true)]
public sealed partial record Phi3Medium_128K;
