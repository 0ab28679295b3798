namespace EdgeDsl.Catalog;

/// <summary>DeepSeek-R1-Distill-Qwen-14B: 14 770 033 664 parameters, biases on queries, keys and values.</summary>
/// <remarks>Sizes of Qwen2.5-14B, into which it was distilled (huggingface.co/Qwen/Qwen2.5-14B).</remarks>
[KnownAs("DeepSeek-R1-Distill-Qwen-14B", "deepseek-ai/DeepSeek-R1-Distill-Qwen-14B", "deepseek-r1:14b")]
[TransformerModel(Layers = 48, HiddenSize = 5120, IntermediateSize = 13_824, AttentionHeads = 40, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 152_064, MaxPositionEmbeddings = 131_072, AttentionBias = true)]
public sealed partial record DeepSeekR1_Qwen_14B;
