namespace EdgeDsl.Catalog;

/// <summary>
/// Gemma 3 4B without its vision tower: 3 880 263 168 parameters, every sixth layer global and the others with a window of 1024 tokens.
/// </summary>
/// <remarks>
/// Sizes of the text part of the published <c>config.json</c> (huggingface.co/google/gemma-3-4b-it, read from a text-only export), exact.
/// </remarks>
[KnownAs("Gemma-3-4B", "google/gemma-3-4b-it", "google/gemma-3-4b-pt", "Gemma-3-4B (text)")]
[TransformerModel(Layers = 34, HiddenSize = 2560, IntermediateSize = 10_240, AttentionHeads = 8, KeyValueHeads = 4, HeadDimension = 256,
                  VocabularySize = 262_208, TieWordEmbeddings = true, MaxPositionEmbeddings = 131_072, NormsPerLayer = 4,
                  QueryKeyNorm = true, SlidingWindow = 1024, SlidingWindowPattern = 6)]
public sealed partial record Gemma3_4B;
