namespace EdgeDsl.Catalog;

/// <summary>Stable Code 3B, base and Instruct: 2 795 443 200 parameters, the sizes of StableLM 3B.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/stabilityai/stable-code-3b; read from github.com/Lightning-AI/litgpt,
/// config.py).
/// </remarks>
[KnownAs("Stable-Code-3B", "stabilityai/stable-code-3b", "stabilityai/stable-code-instruct-3b", "stable-code-instruct-3b")]
[TransformerModel(Layers = 32, HiddenSize = 2560, IntermediateSize = 6912, AttentionHeads = 32, KeyValueHeads = 32, HeadDimension = 80,
                  VocabularySize = 50_304, MaxPositionEmbeddings = 16_384, NormBias = true)]
public sealed partial record StableCode_3B;
