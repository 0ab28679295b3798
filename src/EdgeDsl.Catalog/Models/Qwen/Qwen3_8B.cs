namespace EdgeDsl.Catalog;

/// <summary>Qwen3 8B: 8 190 735 360 parameters, query and key norms.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/Qwen/Qwen3-8B), exact.</remarks>
[KnownAs("Qwen3-8B", "Qwen/Qwen3-8B", "Qwen/Qwen3-8B-Base")]
[TransformerModel(Layers = 36, HiddenSize = 4096, IntermediateSize = 12_288, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 151_936, MaxPositionEmbeddings = 40_960, QueryKeyNorm = true)]
public sealed partial record Qwen3_8B;
