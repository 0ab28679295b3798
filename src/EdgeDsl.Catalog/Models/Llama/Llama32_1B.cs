namespace EdgeDsl.Catalog;

/// <summary>Llama 3.2 1B, base and Instruct: 1 235 814 400 parameters, tied embeddings.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/meta-llama/Llama-3.2-1B), exact. GGUF files count 32 more: the rotary factors.
/// </remarks>
[KnownAs("Llama-3.2-1B", "meta-llama/Llama-3.2-1B", "meta-llama/Llama-3.2-1B-Instruct", "llama3.2:1b-instruct")]
[TransformerModel(Layers = 16, HiddenSize = 2048, IntermediateSize = 8192, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 64,
                  VocabularySize = 128_256, TieWordEmbeddings = true, MaxPositionEmbeddings = 131_072, RopeFactors = 32)]
public sealed partial record Llama32_1B;
