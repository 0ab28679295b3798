namespace EdgeDsl.Catalog;

/// <summary>Llama 3.1 8B, base and Instruct, and its fine-tune Hermes 3: 8 030 261 248 parameters.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/meta-llama/Llama-3.1-8B), exact. GGUF files count 64 more: the rotary factors.
/// </remarks>
[KnownAs("Llama-3.1-8B", "meta-llama/Llama-3.1-8B", "meta-llama/Llama-3.1-8B-Instruct", "meta-llama/Meta-Llama-3.1-8B", "llama3.1",
         "Llama-3.1-8B-Instruct", "Llama 3.1 8B IT", "NousResearch/Hermes-3-Llama-3.1-8B", "Hermes-3-Llama-3.1-8B", "Hermes 3 8B")]
[TransformerModel(Layers = 32, HiddenSize = 4096, IntermediateSize = 14_336, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 128_256, MaxPositionEmbeddings = 131_072, RopeFactors = 64)]
public sealed partial record Llama31_8B;
