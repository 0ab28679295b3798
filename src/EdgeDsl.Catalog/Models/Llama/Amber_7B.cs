namespace EdgeDsl.Catalog;

/// <summary>Amber 7B: 6 738 415 616 parameters, the sizes of Llama 7B.</summary>
/// <remarks>Sizes of Llama 7B, whose architecture it states to have (huggingface.co/LLM360/Amber).</remarks>
[KnownAs("Amber-7B", "LLM360/Amber", "Amber", "Amber (7B llama arch)")]
[TransformerModel(Layers = 32, HiddenSize = 4096, IntermediateSize = 11_008, AttentionHeads = 32, KeyValueHeads = 32, HeadDimension = 128,
                  VocabularySize = 32_000, MaxPositionEmbeddings = 2048)]
public sealed partial record Amber_7B;
