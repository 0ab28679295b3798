namespace EdgeDsl.Catalog;

/// <summary>Yi-Coder 1.5B, base and Chat: 1 476 495 360 parameters.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/01-ai/Yi-Coder-1.5B), exact.</remarks>
[KnownAs("Yi-Coder-1.5B", "01-ai/Yi-Coder-1.5B", "01-ai/Yi-Coder-1.5B-Chat")]
[TransformerModel(Layers = 24, HiddenSize = 2048, IntermediateSize = 5504, AttentionHeads = 16, KeyValueHeads = 16, HeadDimension = 128,
                  VocabularySize = 64_000, MaxPositionEmbeddings = 131_072)]
public sealed partial record YiCoder_1_5B;
