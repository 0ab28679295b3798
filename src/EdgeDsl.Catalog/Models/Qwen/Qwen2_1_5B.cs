namespace EdgeDsl.Catalog;

/// <summary>Qwen2 1.5B, base and Instruct: 1 543 714 304 parameters, biases on queries, keys and values, tied embeddings.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/Qwen/Qwen2-1.5B), which are those of Qwen2.5-1.5B. Positions are those of
/// Instruct.
/// </remarks>
[KnownAs("Qwen2-1.5B", "Qwen/Qwen2-1.5B", "Qwen/Qwen2-1.5B-Instruct")]
[TransformerModel(Layers = 28, HiddenSize = 1536, IntermediateSize = 8960, AttentionHeads = 12, KeyValueHeads = 2, HeadDimension = 128,
                  VocabularySize = 151_936, TieWordEmbeddings = true, MaxPositionEmbeddings = 32_768, AttentionBias = true)]
public sealed partial record Qwen2_1_5B;
