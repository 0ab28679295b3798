namespace EdgeDsl.Catalog;

/// <summary>Llama 2 13B, base and Chat: 13 015 864 320 parameters.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/meta-llama/Llama-2-13b-hf; read from github.com/Lightning-AI/litgpt,
/// config.py).
/// </remarks>
[KnownAs("Llama-2-13B", "meta-llama/Llama-2-13b-hf", "meta-llama/Llama-2-13b-chat-hf")]
[TransformerModel(Layers = 40, HiddenSize = 5120, IntermediateSize = 13_824, AttentionHeads = 40, KeyValueHeads = 40, HeadDimension = 128,
                  VocabularySize = 32_000, MaxPositionEmbeddings = 4096)]
public sealed partial record Llama2_13B;
