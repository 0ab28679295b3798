namespace EdgeDsl.Catalog;

/// <summary>Yi 1.5 6B, base and Chat: 6 061 035 520 parameters, grouped-query attention.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/01-ai/Yi-1.5-6B), exact.</remarks>
[KnownAs("Yi-1.5-6B", "01-ai/Yi-1.5-6B", "01-ai/Yi-1.5-6B-Chat", "yi:6b")]
[TransformerModel(Layers = 32, HiddenSize = 4096, IntermediateSize = 11_008, AttentionHeads = 32, KeyValueHeads = 4, HeadDimension = 128,
                  VocabularySize = 64_000, MaxPositionEmbeddings = 4096)]
public sealed partial record Yi15_6B;
