namespace EdgeDsl.Catalog;

/// <summary>Qwen3 4B: 4 022 468 096 parameters, query and key norms, tied embeddings.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/Qwen/Qwen3-4B), exact.</remarks>
[KnownAs("Qwen3-4B", "Qwen/Qwen3-4B", "Qwen/Qwen3-4B-Base", "Qwen3-4B (4-bit)", "Qwen3-4B (Core AI, ANE)")]
[TransformerModel(Layers = 36, HiddenSize = 2560, IntermediateSize = 9728, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 151_936, TieWordEmbeddings = true, MaxPositionEmbeddings = 40_960, QueryKeyNorm = true)]
public sealed partial record Qwen3_4B;
