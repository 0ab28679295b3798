namespace EdgeDsl.Catalog;

/// <summary>Qwen2.5 7B, base and Instruct: 7 615 616 512 parameters, biases on queries, keys and values.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/Qwen/Qwen2.5-7B), exact. Positions are those of Instruct; the base model has
/// 131072.
/// </remarks>
[KnownAs("Qwen2.5-7B", "Qwen/Qwen2.5-7B", "Qwen/Qwen2.5-7B-Instruct", "Qwen2.5-7B-Instruct")]
[TransformerModel(Layers = 28, HiddenSize = 3584, IntermediateSize = 18_944, AttentionHeads = 28, KeyValueHeads = 4, HeadDimension = 128,
                  VocabularySize = 152_064, MaxPositionEmbeddings = 32_768, AttentionBias = true)]
public sealed partial record Qwen25_7B;
