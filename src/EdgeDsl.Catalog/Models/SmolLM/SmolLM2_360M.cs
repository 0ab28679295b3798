namespace EdgeDsl.Catalog;

/// <summary>SmolLM2 360M, base and Instruct: 361 821 120 parameters, tied embeddings.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/HuggingFaceTB/SmolLM2-360M), exact.</remarks>
[KnownAs("SmolLM2-360M", "HuggingFaceTB/SmolLM2-360M", "HuggingFaceTB/SmolLM2-360M-Instruct", "SmolLM2-360M-Instruct")]
[TransformerModel(Layers = 32, HiddenSize = 960, IntermediateSize = 2560, AttentionHeads = 15, KeyValueHeads = 5, HeadDimension = 64,
                  VocabularySize = 49_152, TieWordEmbeddings = true, MaxPositionEmbeddings = 8192)]
public sealed partial record SmolLM2_360M;
