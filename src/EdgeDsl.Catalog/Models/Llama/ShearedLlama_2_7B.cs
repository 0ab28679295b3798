namespace EdgeDsl.Catalog;

/// <summary>Sheared-LLaMA 2.7B: 2 701 560 320 parameters.</summary>
/// <remarks>
/// Sizes of Table 1 of arXiv 2310.06694 and the published <c>config.json</c> (huggingface.co/princeton-nlp/Sheared-LLaMA-2.7B).
/// </remarks>
[KnownAs("Sheared-LLaMA-2.7B", "princeton-nlp/Sheared-LLaMA-2.7B")]
[TransformerModel(Layers = 32, HiddenSize = 2560, IntermediateSize = 6912, AttentionHeads = 20, KeyValueHeads = 20, HeadDimension = 128,
                  VocabularySize = 32_000, MaxPositionEmbeddings = 4096)]
public sealed partial record ShearedLlama_2_7B;
