namespace EdgeDsl.Catalog;

/// <summary>Ministral 3 3B without its vision tower: 3 429 006 336 parameters, tied embeddings.</summary>
/// <remarks>Sizes of the text part of the published <c>config.json</c> (huggingface.co/mistralai/Ministral-3-3B-Instruct-2512).</remarks>
[KnownAs("Ministral-3-3B", "mistralai/Ministral-3-3B-Instruct-2512", "mistralai/Ministral-3-3B-Base-2512", "Ministral 3 3B IT")]
[TransformerModel(Layers = 26, HiddenSize = 3072, IntermediateSize = 9216, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 131_072, TieWordEmbeddings = true, MaxPositionEmbeddings = 262_144)]
public sealed partial record Ministral3_3B;
