namespace EdgeDsl.Catalog;

/// <summary>Qwen2 0.5B, base and Instruct: 494 032 768 parameters, biases on queries, keys and values, tied embeddings.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/Qwen/Qwen2-0.5B), which are those of Qwen2.5-0.5B. Positions are those of
/// Instruct.
/// </remarks>
[KnownAs("Qwen2-0.5B", "Qwen/Qwen2-0.5B", "Qwen/Qwen2-0.5B-Instruct")]
[TransformerModel(Layers = 24, HiddenSize = 896, IntermediateSize = 4864, AttentionHeads = 14, KeyValueHeads = 2, HeadDimension = 64,
                  VocabularySize = 151_936, TieWordEmbeddings = true, MaxPositionEmbeddings = 32_768, AttentionBias = true)]
public sealed partial record Qwen2_0_5B;
