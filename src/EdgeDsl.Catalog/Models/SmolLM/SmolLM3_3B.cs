namespace EdgeDsl.Catalog;

/// <summary>SmolLM3 3B: 3 075 098 624 parameters, tied embeddings, grouped-query attention.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/HuggingFaceTB/SmolLM3-3B), exact. Every fourth layer has no rotary embedding,
/// which costs nothing either way.
/// </remarks>
[KnownAs("SmolLM3-3B", "HuggingFaceTB/SmolLM3-3B", "HuggingFaceTB/SmolLM3-3B-Base", "SmolLM3")]
[TransformerModel(Layers = 36, HiddenSize = 2048, IntermediateSize = 11_008, AttentionHeads = 16, KeyValueHeads = 4, HeadDimension = 128,
                  VocabularySize = 128_256, TieWordEmbeddings = true, MaxPositionEmbeddings = 65_536)]
public sealed partial record SmolLM3_3B;
