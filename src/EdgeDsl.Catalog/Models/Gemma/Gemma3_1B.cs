namespace EdgeDsl.Catalog;

/// <summary>
/// Gemma 3 1B: 999 885 952 parameters, multi-query attention with heads wider than hidden size ÷ heads, every sixth layer global and the
/// others with a window of 512 tokens, four norms per layer, query and key norms.
/// </summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/google/gemma-3-1b-it), exact.</remarks>
[KnownAs("Gemma-3-1B", "google/gemma-3-1b-it", "google/gemma-3-1b-pt")]
[TransformerModel(Layers = 26, HiddenSize = 1152, IntermediateSize = 6912, AttentionHeads = 4, KeyValueHeads = 1, HeadDimension = 256,
                  VocabularySize = 262_144, TieWordEmbeddings = true, MaxPositionEmbeddings = 32_768, NormsPerLayer = 4,
                  QueryKeyNorm = true, SlidingWindow = 512, SlidingWindowPattern = 6)]
public sealed partial record Gemma3_1B;
