namespace EdgeDsl.Catalog;

/// <summary>SmolLM2 1.7B, base and Instruct: 1 711 376 384 parameters, tied embeddings.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/HuggingFaceTB/SmolLM2-1.7B), exact.</remarks>
[KnownAs("SmolLM2-1.7B", "HuggingFaceTB/SmolLM2-1.7B", "HuggingFaceTB/SmolLM2-1.7B-Instruct", "SmolLM2-1.7B-Instruct", "SmolLM2 1.7B IT")]
[TransformerModel(Layers = 24, HiddenSize = 2048, IntermediateSize = 8192, AttentionHeads = 32, KeyValueHeads = 32, HeadDimension = 64,
                  VocabularySize = 49_152, TieWordEmbeddings = true, MaxPositionEmbeddings = 8192)]
public sealed partial record SmolLM2_1_7B;
