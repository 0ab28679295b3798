namespace EdgeDsl.Catalog;

/// <summary>Mistral 7B v0.3, base and Instruct: 7 248 023 552 parameters, no window.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/mistralai/Mistral-7B-v0.3), exact.</remarks>
[KnownAs("Mistral-7B-v0.3", "mistralai/Mistral-7B-v0.3", "mistralai/Mistral-7B-Instruct-v0.3", "mistral:7b", "mistral",
         "Mistral-7B-Instruct-v0.3")]
[TransformerModel(Layers = 32, HiddenSize = 4096, IntermediateSize = 14_336, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 32_768, MaxPositionEmbeddings = 32_768)]
public sealed partial record Mistral7B_v0_3;
