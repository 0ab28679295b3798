namespace EdgeDsl.Catalog;

/// <summary>DeepSeek-R1-Distill-Llama-8B: 8 030 261 248 parameters, the sizes of Llama 3.1 8B.</summary>
/// <remarks>
/// Sizes of Llama 3.1 8B, into which it was distilled (huggingface.co/deepseek-ai/DeepSeek-R1-Distill-Llama-8B). GGUF files count 64 more:
/// the rotary factors. ollama's deepseek-r1:8b meant this model until May 2025.
/// </remarks>
[KnownAs("DeepSeek-R1-Distill-Llama-8B", "deepseek-ai/DeepSeek-R1-Distill-Llama-8B", "deepseek-r1:8b")]
[TransformerModel(Layers = 32, HiddenSize = 4096, IntermediateSize = 14_336, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 128_256, MaxPositionEmbeddings = 131_072, RopeFactors = 64)]
public sealed partial record DeepSeekR1_Llama_8B;
