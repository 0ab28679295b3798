namespace EdgeDsl.Catalog;

/// <summary>SmolLM 135M, base and Instruct: 134 515 008 parameters, tied embeddings.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/HuggingFaceTB/SmolLM-135M), which are those of SmolLM2 135M but for the
/// positions.
/// </remarks>
[KnownAs("SmolLM-135M", "HuggingFaceTB/SmolLM-135M", "HuggingFaceTB/SmolLM-135M-Instruct")]
[TransformerModel(Layers = 30, HiddenSize = 576, IntermediateSize = 1536, AttentionHeads = 9, KeyValueHeads = 3, HeadDimension = 64,
                  VocabularySize = 49_152, TieWordEmbeddings = true, MaxPositionEmbeddings = 2048)]
public sealed partial record SmolLM_135M;
