namespace EdgeDsl.Catalog;

/// <summary>Falcon 7B: 7 217 189 760 parameters, multi-query attention and a plain MLP in parallel behind one LayerNorm.</summary>
/// <remarks>
/// Sizes of the published <c>config.json</c> (huggingface.co/tiiuae/falcon-7b; read from github.com/Lightning-AI/litgpt, config.py). The
/// checkpoint stores its output head although it is tied; that is how it is counted everywhere.
/// </remarks>
[KnownAs("Falcon-7B", "tiiuae/falcon-7b", "tiiuae/falcon-7b-instruct")]
[TransformerModel(Layers = 32, HiddenSize = 4544, IntermediateSize = 18_176, AttentionHeads = 71, KeyValueHeads = 1, HeadDimension = 64,
                  VocabularySize = 65_024, MaxPositionEmbeddings = 2048, GatedMlp = false, NormsPerLayer = 1, NormBias = true,
                  FusedQueryKeyValue = true)]
public sealed partial record Falcon_7B;
