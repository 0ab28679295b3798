namespace EdgeDsl.Benchmarks;

/// <summary>The sizes of Llama 3.2 1B.</summary>
[TransformerModel(Layers = 16, HiddenSize = 2048, IntermediateSize = 8192, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 64,
                  VocabularySize = 128_256, TieWordEmbeddings = true, MaxPositionEmbeddings = 131_072)]
public sealed partial record SixteenLayers;

/// <summary>The same layers, 2 of them.</summary>
[TransformerModel(Layers = 2, HiddenSize = 2048, IntermediateSize = 8192, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 64,
                  VocabularySize = 128_256, TieWordEmbeddings = true, MaxPositionEmbeddings = 131_072)]
public sealed partial record TwoLayers;

/// <summary>The same layers, 200 of them.</summary>
[TransformerModel(Layers = 200, HiddenSize = 2048, IntermediateSize = 8192, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 64,
                  VocabularySize = 128_256, TieWordEmbeddings = true, MaxPositionEmbeddings = 131_072)]
public sealed partial record TwoHundredLayers;
