namespace EdgeDsl.Catalog;

/// <summary>
/// DeepSeek-R1-Distill-Qwen-1.5B: 1 777 088 000 parameters, biases on queries, keys and values. Unlike the Qwen2.5-1.5B it was distilled
/// into, its output head is a matrix of its own.
/// </summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B, read from its ONNX export), exact.
/// </remarks>
[KnownAs("DeepSeek-R1-Distill-Qwen-1.5B", "deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B", "deepseek-r1:1.5b",
         "DeepSeek-R1-1.5B (Core AI, GPU)", "DeepSeek-R1-Distill-Qwen-1.5B (.litertlm)")]
[TransformerModel(Layers = 28, HiddenSize = 1536, IntermediateSize = 8960, AttentionHeads = 12, KeyValueHeads = 2, HeadDimension = 128,
                  VocabularySize = 151_936, MaxPositionEmbeddings = 131_072, AttentionBias = true)]
public sealed partial record DeepSeekR1_Qwen_1_5B;
