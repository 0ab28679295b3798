namespace EdgeDsl.Catalog;

/// <summary>Phi-4 Mini, Instruct and Reasoning: 3 836 021 760 parameters, tied embeddings.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/microsoft/Phi-4-mini-instruct), exact. Its window of 262144 tokens is wider
/// than its positions, so none is declared. GGUF files count 96 more: the long and short rotary factors.
/// </remarks>
[KnownAs("Phi-4-mini", "microsoft/Phi-4-mini-instruct", "microsoft/Phi-4-mini-reasoning", "phi4-mini:3.8b", "Phi-4 Mini Instruct",
         "Phi-4 Mini Reasoning")]
[TransformerModel(Layers = 32, HiddenSize = 3072, IntermediateSize = 8192, AttentionHeads = 24, KeyValueHeads = 8, HeadDimension = 128,
                  VocabularySize = 200_064, TieWordEmbeddings = true, MaxPositionEmbeddings = 131_072, RopeFactors = 96,
                  FusedQueryKeyValue = true)]
public sealed partial record Phi4Mini;
