namespace EdgeDsl.Catalog;

/// <summary>
/// Gemma 3 270M: 268 098 176 parameters, two thirds of them the embedding; every sixth layer global and the others with a window of 512
/// tokens.
/// </summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/google/gemma-3-270m-it), exact.</remarks>
[KnownAs("Gemma-3-270M", "google/gemma-3-270m", "google/gemma-3-270m-it", "Gemma-3-270M-it")]
[TransformerModel(Layers = 18, HiddenSize = 640, IntermediateSize = 2048, AttentionHeads = 4, KeyValueHeads = 1, HeadDimension = 256,
                  VocabularySize = 262_144, TieWordEmbeddings = true, MaxPositionEmbeddings = 32_768, NormsPerLayer = 4,
                  QueryKeyNorm = true, SlidingWindow = 512, SlidingWindowPattern = 6)]
public sealed partial record Gemma3_270M;
