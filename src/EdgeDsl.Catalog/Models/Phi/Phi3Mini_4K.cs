namespace EdgeDsl.Catalog;

/// <summary>Phi-3 Mini 4K: 3 821 079 552 parameters, as many key-value heads as heads, a window of 2047 tokens in every layer.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/microsoft/Phi-3-mini-4k-instruct), exact.</remarks>
[KnownAs("Phi-3-mini-4k", "microsoft/Phi-3-mini-4k-instruct", "phi3:3.8b", "phi3:mini", "phi3", "Phi-3-mini-4k-instruct")]
[TransformerModel(Layers = 32, HiddenSize = 3072, IntermediateSize = 8192, AttentionHeads = 32, KeyValueHeads = 32, HeadDimension = 96,
                  VocabularySize = 32_064, MaxPositionEmbeddings = 4096, SlidingWindow = 2047,
                  FusedQueryKeyValue = true)]
public sealed partial record Phi3Mini_4K;
