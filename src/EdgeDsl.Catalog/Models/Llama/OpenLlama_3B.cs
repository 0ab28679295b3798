namespace EdgeDsl.Catalog;

/// <summary>OpenLLaMA 3B: 3 426 473 600 parameters, heads of width 100.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/openlm-research/open_llama_3b; read from github.com/Lightning-AI/litgpt,
/// config.py).
/// </remarks>
[KnownAs("OpenLLaMA-3B", "openlm-research/open_llama_3b", "openlm-research/open_llama_3b_v2")]
[TransformerModel(Layers = 26, HiddenSize = 3200, IntermediateSize = 8640, AttentionHeads = 32, KeyValueHeads = 32, HeadDimension = 100,
                  VocabularySize = 32_000, MaxPositionEmbeddings = 2048)]
public sealed partial record OpenLlama_3B;
