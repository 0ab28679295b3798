namespace EdgeDsl.Catalog;

/// <summary>Llama 3.2 3B, base and Instruct: 3 212 749 824 parameters, tied embeddings.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/meta-llama/Llama-3.2-3B), exact. GGUF files count 64 more: the rotary factors.
/// </remarks>
[KnownAs("Llama-3.2-3B", "meta-llama/Llama-3.2-3B", "meta-llama/Llama-3.2-3B-Instruct", "llama3.2", "Llama-3.2-3B-Instruct",
         "Llama-3.2-3B (4-bit)", "Llama-3.2-3B (Core AI, ANE)", "Llama-3.2-3B (.litertlm, local int4)")]
[TransformerModel(Layers = 28, HiddenSize = 3072, IntermediateSize = 8192, AttentionHeads = 24, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 128_256, TieWordEmbeddings = true, MaxPositionEmbeddings = 131_072, RopeFactors = 64)]
public sealed partial record Llama32_3B;
