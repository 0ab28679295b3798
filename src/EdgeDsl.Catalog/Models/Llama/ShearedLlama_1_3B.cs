namespace EdgeDsl.Catalog;

/// <summary>Sheared-LLaMA 1.3B: 1 345 423 360 parameters.</summary>
/// <remarks>
/// Sizes of Table 1 of arXiv 2310.06694 and the published <c>config.json</c> (huggingface.co/princeton-nlp/Sheared-LLaMA-1.3B).
/// </remarks>
[KnownAs("Sheared-LLaMA-1.3B", "princeton-nlp/Sheared-LLaMA-1.3B")]
[TransformerModel(Layers = 24, HiddenSize = 2048, IntermediateSize = 5504, AttentionHeads = 16, KeyValueHeads = 16, HeadDimension = 128,
                  VocabularySize = 32_000, MaxPositionEmbeddings = 4096)]
public sealed partial record ShearedLlama_1_3B;
