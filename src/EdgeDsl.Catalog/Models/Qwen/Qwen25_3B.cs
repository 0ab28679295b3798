namespace EdgeDsl.Catalog;

/// <summary>Qwen2.5 3B, base and Instruct: 3 085 938 688 parameters, biases on queries, keys and values, tied embeddings.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/Qwen/Qwen2.5-3B), exact. The language part of Qwen2.5-VL-3B has the same
/// sizes; its vision tower is left out.
/// </remarks>
[KnownAs("Qwen2.5-3B", "Qwen/Qwen2.5-3B", "Qwen/Qwen2.5-3B-Instruct", "Qwen2.5-3B-Instruct", "Qwen2.5-3B-VL",
         "Qwen/Qwen2.5-VL-3B-Instruct")]
[TransformerModel(Layers = 36, HiddenSize = 2048, IntermediateSize = 11_008, AttentionHeads = 16, KeyValueHeads = 2, HeadDimension = 128,
                  VocabularySize = 151_936, TieWordEmbeddings = true, MaxPositionEmbeddings = 32_768, AttentionBias = true)]
public sealed partial record Qwen25_3B;
