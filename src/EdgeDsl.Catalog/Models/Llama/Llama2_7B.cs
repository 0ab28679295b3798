namespace EdgeDsl.Catalog;

/// <summary>Llama 2 7B, base and Chat, and its fine-tune Vicuna 1.5: 6 738 415 616 parameters, as many key-value heads as heads.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/meta-llama/Llama-2-7b-hf), exact.</remarks>
[KnownAs("Llama-2-7B", "meta-llama/Llama-2-7b-hf", "meta-llama/Llama-2-7b-chat-hf", "meta-llama/Llama-2-7b", "llama2", "Llama-2-7B-Chat",
         "lmsys/vicuna-7b-v1.5", "Vicuna-7B")]
[TransformerModel(Layers = 32, HiddenSize = 4096, IntermediateSize = 11_008, AttentionHeads = 32, KeyValueHeads = 32, HeadDimension = 128,
                  VocabularySize = 32_000, MaxPositionEmbeddings = 4096)]
public sealed partial record Llama2_7B;
