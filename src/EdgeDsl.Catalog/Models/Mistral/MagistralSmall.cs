namespace EdgeDsl.Catalog;

/// <summary>
/// Magistral Small, and the Mistral Small 3 that it was trained from without its vision tower: 23 572 403 200 parameters.
/// </summary>
/// <remarks>
/// Sizes of the text part of the published <c>config.json</c> (huggingface.co/mistralai/Magistral-Small-2506). Positions are those of
/// Mistral Small 3.1; 40960 are recommended for Magistral.
/// </remarks>
[KnownAs("Magistral-Small", "mistralai/Magistral-Small-2506", "mistralai/Magistral-Small-2509",
         "mistralai/Mistral-Small-3.1-24B-Instruct-2503", "magistral:24b", "magistral", "mistral-small3.1:24b")]
[TransformerModel(Layers = 40, HiddenSize = 5120, IntermediateSize = 32_768, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 131_072, MaxPositionEmbeddings = 131_072)]
public sealed partial record MagistralSmall;
