namespace EdgeDsl.Catalog;

/// <summary>Qwen1.5 1.8B, base and Chat: 1 836 828 672 parameters, biases on queries, keys and values.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/Qwen/Qwen1.5-1.8B). ollama's qwen:1.8b is this model.</remarks>
[KnownAs("Qwen1.5-1.8B", "Qwen/Qwen1.5-1.8B", "Qwen/Qwen1.5-1.8B-Chat", "qwen:1.8b")]
[TransformerModel(Layers = 24, HiddenSize = 2048, IntermediateSize = 5504, AttentionHeads = 16, KeyValueHeads = 16, HeadDimension = 128,
                  VocabularySize = 151_936, MaxPositionEmbeddings = 32_768, AttentionBias = true)]
public sealed partial record Qwen15_1_8B;
