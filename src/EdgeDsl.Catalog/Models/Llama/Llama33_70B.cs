namespace EdgeDsl.Catalog;

/// <summary>Llama 3.3 70B Instruct: 70 553 706 496 parameters.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/meta-llama/Llama-3.3-70B-Instruct; read from github.com/Lightning-AI/litgpt,
/// config.py). GGUF files count 64 more: the rotary factors.
/// </remarks>
[KnownAs("Llama-3.3-70B", "meta-llama/Llama-3.3-70B-Instruct", "llama3.3")]
[TransformerModel(Layers = 80, HiddenSize = 8192, IntermediateSize = 28_672, AttentionHeads = 64, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 128_256, MaxPositionEmbeddings = 131_072, RopeFactors = 64)]
public sealed partial record Llama33_70B;
