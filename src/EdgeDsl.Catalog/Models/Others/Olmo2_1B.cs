namespace EdgeDsl.Catalog;

/// <summary>OLMo 2 1B: 1 484 916 736 parameters.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/allenai/OLMo-2-0425-1B), exact. The norms of queries and keys have weights for
/// every head.
/// </remarks>
[KnownAs("OLMo-2-1B", "allenai/OLMo-2-0425-1B", "allenai/OLMo-2-0425-1B-Instruct", "OLMo 2 1B IT")]
[TransformerModel(Layers = 16, HiddenSize = 2048, IntermediateSize = 8192, AttentionHeads = 16, KeyValueHeads = 16, HeadDimension = 128,
                  VocabularySize = 100_352, MaxPositionEmbeddings = 4096, QueryKeyNorm = true, QueryKeyNormAllHeads = true)]
public sealed partial record Olmo2_1B;
