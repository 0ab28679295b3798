namespace EdgeDsl.Catalog;

/// <summary>TinyLlama 1.1B Chat v1.0: 1 100 048 384 parameters, grouped-query attention, untied output head.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/TinyLlama/TinyLlama-1.1B-Chat-v1.0), exact.</remarks>
[KnownAs("TinyLlama-1.1B", "TinyLlama/TinyLlama-1.1B-Chat-v1.0", "TinyLlama-1.1B-Chat-v1.0", "TinyLlama 1.1B Chat")]
[TransformerModel(Layers = 22, HiddenSize = 2048, IntermediateSize = 5632, AttentionHeads = 32, KeyValueHeads = 4, HeadDimension = 64,
                  VocabularySize = 32_000, MaxPositionEmbeddings = 2048)]
public sealed partial record TinyLlama;
