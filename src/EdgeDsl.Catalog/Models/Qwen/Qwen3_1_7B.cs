namespace EdgeDsl.Catalog;

/// <summary>Qwen3 1.7B: 1 720 574 976 parameters, query and key norms, tied embeddings.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/Qwen/Qwen3-1.7B), exact.</remarks>
[KnownAs("Qwen3-1.7B", "Qwen/Qwen3-1.7B", "Qwen/Qwen3-1.7B-Base")]
[TransformerModel(Layers = 28, HiddenSize = 2048, IntermediateSize = 6144, AttentionHeads = 16, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 151_936, TieWordEmbeddings = true, MaxPositionEmbeddings = 40_960, QueryKeyNorm = true)]
public sealed partial record Qwen3_1_7B;
