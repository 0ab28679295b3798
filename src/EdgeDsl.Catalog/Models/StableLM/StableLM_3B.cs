namespace EdgeDsl.Catalog;

/// <summary>StableLM 3B 4E1T: 2 795 443 200 parameters, norms with biases.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/stabilityai/stablelm-3b-4e1t; read from github.com/Lightning-AI/litgpt,
/// config.py).
/// </remarks>
[KnownAs("StableLM-3B-4E1T", "stabilityai/stablelm-3b-4e1t", "stabilityai/stablelm-zephyr-3b", "StableLM-3B")]
[TransformerModel(Layers = 32, HiddenSize = 2560, IntermediateSize = 6912, AttentionHeads = 32, KeyValueHeads = 32, HeadDimension = 80,
                  VocabularySize = 50_304, MaxPositionEmbeddings = 4096, NormBias = true)]
public sealed partial record StableLM_3B;
