namespace EdgeDsl.Catalog;

/// <summary>Llama 3 8B, base and Instruct: 8 030 261 248 parameters.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/meta-llama/Meta-Llama-3-8B; read from github.com/Lightning-AI/litgpt,
/// config.py).
/// </remarks>
[KnownAs("Llama-3-8B", "meta-llama/Meta-Llama-3-8B", "meta-llama/Meta-Llama-3-8B-Instruct", "llama3", "Meta-Llama-3-8B")]
[TransformerModel(Layers = 32, HiddenSize = 4096, IntermediateSize = 14_336, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 128_256, MaxPositionEmbeddings = 8192)]
public sealed partial record Llama3_8B;
