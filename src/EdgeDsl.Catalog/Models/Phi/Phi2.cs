namespace EdgeDsl.Catalog;

/// <summary>Phi-2: 2 779 683 840 parameters, attention and MLP in parallel behind one LayerNorm, a plain MLP, biases everywhere.</summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/microsoft/phi-2), exact.</remarks>
[KnownAs("Phi-2", "microsoft/phi-2", "phi:2.7b", "phi")]
[TransformerModel(Layers = 32, HiddenSize = 2560, IntermediateSize = 10_240, AttentionHeads = 32, KeyValueHeads = 32, HeadDimension = 80,
                  VocabularySize = 51_200, MaxPositionEmbeddings = 2048, GatedMlp = false, AttentionBias = true, AttentionOutputBias = true,
                  MlpBias = true, HeadBias = true, NormsPerLayer = 1, NormBias = true)]
public sealed partial record Phi2;
