namespace EdgeDsl.Catalog;

/// <summary>SmolLM2 135M, base and Instruct: 134 515 008 parameters, tied embeddings.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/HuggingFaceTB/SmolLM2-135M), exact.</remarks>
[KnownAs("SmolLM2-135M", "HuggingFaceTB/SmolLM2-135M", "HuggingFaceTB/SmolLM2-135M-Instruct", "SmolLM2-135M-Instruct")]
[TransformerModel(Layers = 30, HiddenSize = 576, IntermediateSize = 1536, AttentionHeads = 9, KeyValueHeads = 3, HeadDimension = 64,
                  VocabularySize = 49_152, TieWordEmbeddings = true, MaxPositionEmbeddings = 8192)]
public sealed partial record SmolLM2_135M;
