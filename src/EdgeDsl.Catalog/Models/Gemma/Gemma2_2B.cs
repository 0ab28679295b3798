namespace EdgeDsl.Catalog;

/// <summary>
/// Gemma 2 2B: 2 614 341 888 parameters, every second layer global and the others with a window of 4096 tokens, four norms per layer.
/// </summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/google/gemma-2-2b), exact.</remarks>
[KnownAs("Gemma-2-2B", "google/gemma-2-2b", "google/gemma-2-2b-it", "Gemma-2-2B-IT")]
[TransformerModel(Layers = 26, HiddenSize = 2304, IntermediateSize = 9216, AttentionHeads = 8, KeyValueHeads = 4, HeadDimension = 256,
                  VocabularySize = 256_000, TieWordEmbeddings = true, MaxPositionEmbeddings = 8192, NormsPerLayer = 4, SlidingWindow = 4096,
                  SlidingWindowPattern = 2)]
public sealed partial record Gemma2_2B;
