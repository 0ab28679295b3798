namespace EdgeDsl.Catalog;

/// <summary>DeepSeek-R1-Distill-Qwen-7B: 7 615 616 512 parameters, biases on queries, keys and values.</summary>
/// <remarks>
/// Sizes of Qwen2.5-7B, into which it was distilled (huggingface.co/Qwen/Qwen2.5-7B); the count agrees with the published one.
/// </remarks>
[KnownAs("DeepSeek-R1-Distill-Qwen-7B", "deepseek-ai/DeepSeek-R1-Distill-Qwen-7B", "deepseek-r1:7b")]
[TransformerModel(Layers = 28, HiddenSize = 3584, IntermediateSize = 18_944, AttentionHeads = 28, KeyValueHeads = 4, HeadDimension = 128,
                  VocabularySize = 152_064, MaxPositionEmbeddings = 131_072, AttentionBias = true)]
public sealed partial record DeepSeekR1_Qwen_7B;
