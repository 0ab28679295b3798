namespace EdgeDsl.Catalog;

/// <summary>OLMo 2 1B: 1 484 916 736 parameters.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/allenai/OLMo-2-0425-1B), exact. Two of the four norms per layer are those of
/// queries and keys, which span all heads and so have the hidden size.
/// </remarks>
[KnownAs("OLMo-2-1B", "allenai/OLMo-2-0425-1B", "allenai/OLMo-2-0425-1B-Instruct", "OLMo 2 1B IT")]
[TransformerModel(Layers = 16, HiddenSize = 2048, IntermediateSize = 8192, AttentionHeads = 16, KeyValueHeads = 16, HeadDimension = 128,
                  VocabularySize = 100_352, MaxPositionEmbeddings = 4096, NormsPerLayer = 4)]
public sealed partial record Olmo2_1B;
