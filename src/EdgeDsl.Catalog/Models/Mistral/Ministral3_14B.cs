namespace EdgeDsl.Catalog;

/// <summary>Ministral 3 14B without its vision tower: 13 506 073 600 parameters.</summary>
/// <remarks>Sizes of the text part of the published <c>config.json</c> (huggingface.co/mistralai/Ministral-3-14B-Instruct-2512).</remarks>
[KnownAs("Ministral-3-14B", "mistralai/Ministral-3-14B-Instruct-2512", "mistralai/Ministral-3-14B-Base-2512", "Ministral 3 14B IT")]
[TransformerModel(Layers = 40, HiddenSize = 5120, IntermediateSize = 16_384, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 131_072, MaxPositionEmbeddings = 262_144)]
public sealed partial record Ministral3_14B;
