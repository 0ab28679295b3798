namespace EdgeDsl.Catalog;

/// <summary>InternLM2 1.8B: 1 889 110 016 parameters, grouped-query attention.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/internlm/internlm2-1_8b), exact.</remarks>
[KnownAs("InternLM2-1.8B", "internlm/internlm2-1_8b", "internlm/internlm2-chat-1_8b")]
[TransformerModel(Layers = 24, HiddenSize = 2048, IntermediateSize = 8192, AttentionHeads = 16, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 92_544, MaxPositionEmbeddings = 32_768)]
public sealed partial record InternLM2_1_8B;
