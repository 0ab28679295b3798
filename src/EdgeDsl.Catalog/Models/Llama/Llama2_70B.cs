namespace EdgeDsl.Catalog;

/// <summary>Llama 2 70B, base and Chat: 68 976 648 192 parameters, grouped-query attention.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/meta-llama/Llama-2-70b-hf; read from github.com/Lightning-AI/litgpt,
/// config.py).
/// </remarks>
[KnownAs("Llama-2-70B", "meta-llama/Llama-2-70b-hf", "meta-llama/Llama-2-70b-chat-hf")]
[TransformerModel(Layers = 80, HiddenSize = 8192, IntermediateSize = 28_672, AttentionHeads = 64, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 32_000, MaxPositionEmbeddings = 4096)]
public sealed partial record Llama2_70B;
