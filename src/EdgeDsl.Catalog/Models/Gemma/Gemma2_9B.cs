namespace EdgeDsl.Catalog;

/// <summary>
/// Gemma 2 9B: 9 241 705 984 parameters, every second layer global and the others with a window of 4096 tokens, four norms per layer.
/// </summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/google/gemma-2-9b; read from github.com/Lightning-AI/litgpt, config.py).
/// </remarks>
[KnownAs("Gemma-2-9B", "google/gemma-2-9b", "google/gemma-2-9b-it")]
[TransformerModel(Layers = 42, HiddenSize = 3584, IntermediateSize = 14_336, AttentionHeads = 16, KeyValueHeads = 8, HeadDimension = 256,
                  VocabularySize = 256_000, TieWordEmbeddings = true, MaxPositionEmbeddings = 8192, NormsPerLayer = 4, SlidingWindow = 4096,
                  SlidingWindowPattern = 2)]
public sealed partial record Gemma2_9B;
