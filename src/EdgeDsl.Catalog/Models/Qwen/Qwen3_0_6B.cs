namespace EdgeDsl.Catalog;

/// <summary>Qwen3 0.6B: 596 049 920 parameters, query and key norms, tied embeddings.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/Qwen/Qwen3-0.6B), exact.</remarks>
[KnownAs("Qwen3-0.6B", "Qwen/Qwen3-0.6B", "Qwen/Qwen3-0.6B-Base", "Qwen3-0.6B (4-bit)")]
[TransformerModel(Layers = 28, HiddenSize = 1024, IntermediateSize = 3072, AttentionHeads = 16, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 151_936, TieWordEmbeddings = true, MaxPositionEmbeddings = 40_960, QueryKeyNorm = true)]
public sealed partial record Qwen3_0_6B;
