namespace EdgeDsl.Catalog;

/// <summary>StableLM 2 1.6B: 1 644 515 328 parameters, norms with biases, biases on queries, keys and values.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/stabilityai/stablelm-2-1_6b), exact.</remarks>
[KnownAs("StableLM-2-1.6B", "stabilityai/stablelm-2-1_6b", "stabilityai/stablelm-2-1_6b-chat", "stabilityai/stablelm-2-zephyr-1_6b")]
[TransformerModel(Layers = 24, HiddenSize = 2048, IntermediateSize = 5632, AttentionHeads = 32, KeyValueHeads = 32, HeadDimension = 64,
                  VocabularySize = 100_352, MaxPositionEmbeddings = 4096, NormBias = true, AttentionBias = true)]
public sealed partial record StableLM2_1_6B;
