namespace EdgeDsl.Catalog;

/// <summary>Mistral 7B v0.1: 7 241 732 096 parameters, a window of 4096 tokens in every layer.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/mistralai/Mistral-7B-v0.1), exact.</remarks>
[KnownAs("Mistral-7B-v0.1", "mistralai/Mistral-7B-v0.1", "mistralai/Mistral-7B-Instruct-v0.1", "Mistral-7B-Instruct-v0.1")]
[TransformerModel(Layers = 32, HiddenSize = 4096, IntermediateSize = 14_336, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 32_000, MaxPositionEmbeddings = 32_768, SlidingWindow = 4096)]
public sealed partial record Mistral7B_v0_1;
