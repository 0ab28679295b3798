namespace EdgeDsl.Catalog;

/// <summary>
/// MPT 7B, base and Instruct: 6 649 286 656 parameters, a plain MLP, tied embeddings, no biases and no positions in the weights.
/// </summary>
/// <remarks>Sizes of the published <c>config.json</c> (huggingface.co/mosaicml/mpt-7b), exact.</remarks>
[KnownAs("MPT-7B", "mosaicml/mpt-7b", "mosaicml/mpt-7b-instruct", "mpt-7b-instruct")]
[TransformerModel(Layers = 32, HiddenSize = 4096, IntermediateSize = 16_384, AttentionHeads = 32, KeyValueHeads = 32, HeadDimension = 128,
                  VocabularySize = 50_432, TieWordEmbeddings = true, MaxPositionEmbeddings = 2048, GatedMlp = false,
                  FusedQueryKeyValue = true)]
public sealed partial record Mpt_7B;
