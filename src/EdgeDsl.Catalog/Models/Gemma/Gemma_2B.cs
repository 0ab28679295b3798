namespace EdgeDsl.Catalog;

/// <summary>Gemma 2B, the first version: 2 506 172 416 parameters, multi-query attention.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/google/gemma-2b; read from github.com/Lightning-AI/litgpt, config.py).
/// </remarks>
[KnownAs("Gemma-2B", "google/gemma-2b", "google/gemma-2b-it", "Gemma-2B (v1)")]
[TransformerModel(Layers = 18, HiddenSize = 2048, IntermediateSize = 16_384, AttentionHeads = 8, KeyValueHeads = 1, HeadDimension = 256,
                  VocabularySize = 256_000, TieWordEmbeddings = true, MaxPositionEmbeddings = 8192)]
public sealed partial record Gemma_2B;
