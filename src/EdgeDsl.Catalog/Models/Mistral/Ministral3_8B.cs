namespace EdgeDsl.Catalog;

/// <summary>Ministral 3 8B without its vision tower: 8 489 553 920 parameters.</summary>
/// <remarks>Sizes of the text part of the published <c>config.json</c> (huggingface.co/mistralai/Ministral-3-8B-Instruct-2512).</remarks>
[KnownAs("Ministral-3-8B", "mistralai/Ministral-3-8B-Instruct-2512", "mistralai/Ministral-3-8B-Base-2512", "Ministral 3 8B IT")]
[TransformerModel(Layers = 34, HiddenSize = 4096, IntermediateSize = 14_336, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 131_072, MaxPositionEmbeddings = 262_144)]
public sealed partial record Ministral3_8B;
