namespace EdgeDsl.CostModel;

/// <summary>The dimensions of a decoder-only transformer, as <c>[TransformerModel]</c> declares them.</summary>
public sealed record Transformer
{
    /// <summary>Name for people.</summary>
    public string Name { get; init; } = "";

    /// <summary>Number of decoder layers.</summary>
    public int Layers { get; init; }

    /// <summary>Width of the residual stream.</summary>
    public int HiddenSize { get; init; }

    /// <summary>Width of the MLP, of one expert in a mixture of experts.</summary>
    public int IntermediateSize { get; init; }

    /// <summary>Query heads per layer.</summary>
    public int AttentionHeads { get; init; }

    /// <summary>Key-value heads per layer.</summary>
    public int KeyValueHeads { get; init; }

    /// <summary>Width of one head.</summary>
    public int HeadDimension { get; init; }

    /// <summary>Rows of the embedding table.</summary>
    public int VocabularySize { get; init; }

    /// <summary>Whether the output head is the embedding table.</summary>
    public bool TieWordEmbeddings { get; init; }

    /// <summary>Positions the model was trained for.</summary>
    public int MaxPositionEmbeddings { get; init; }

    /// <summary>Whether the MLP has a gate.</summary>
    public bool GatedMlp { get; init; } = true;

    /// <summary>Whether query, key and value projections have a bias.</summary>
    public bool AttentionBias { get; init; }

    /// <summary>Whether the attention's output projection has a bias.</summary>
    public bool AttentionOutputBias { get; init; }

    /// <summary>Whether files store the query, key and value projections as one matrix.</summary>
    public bool FusedQueryKeyValue { get; init; }

    /// <summary>Whether the MLP's matrices have biases.</summary>
    public bool MlpBias { get; init; }

    /// <summary>Whether the output head has a bias.</summary>
    public bool HeadBias { get; init; }

    /// <summary>Norms of the hidden size per layer.</summary>
    public int NormsPerLayer { get; init; } = 2;

    /// <summary>Whether the norms have a bias.</summary>
    public bool NormBias { get; init; }

    /// <summary>Whether queries and keys are normalized per head.</summary>
    public bool QueryKeyNorm { get; init; }

    /// <summary>Whether the norms of queries and keys have weights for every head, rather than for one head that all share.</summary>
    public bool QueryKeyNormAllHeads { get; init; }

    /// <summary>Attention window of the local layers in tokens; 0 for none.</summary>
    public int SlidingWindow { get; init; }

    /// <summary>Every n-th layer is global; 0 gives every layer the window.</summary>
    public int SlidingWindowPattern { get; init; }

    /// <summary>Experts per layer; 0 for a dense model.</summary>
    public int Experts { get; init; }

    /// <summary>Experts that each token is routed to.</summary>
    public int ExpertsPerToken { get; init; }

    /// <summary>Experts that every token passes besides.</summary>
    public int SharedExperts { get; init; }

    /// <summary>Whether a gate weighs what the shared experts give.</summary>
    public bool SharedExpertGate { get; init; }

    /// <summary>Factors of rotary scaling that files store; they are no parameters.</summary>
    public int RopeFactors { get; init; }

    /// <summary>
    /// Thirty-seconds, 0 to 31, of the rows of each layer's matrices that are pruned away; empty where nothing is. KV cache, attention over
    /// it and norms keep their full size, which is the most that they can be.
    /// </summary>
    public EquatableArray<int> PrunedThirtySeconds { get; init; }

    /// <summary>Measured sensitivities a of the layers: pruning a share r of a layer adds a·r² to ln perplexity; empty where none are declared.</summary>
    public EquatableArray<double> LayerSensitivities { get; init; }

    /// <summary>Where the measured sensitivities come from.</summary>
    public string? SensitivitySource { get; init; }

    /// <summary>Width of all query heads.</summary>
    public long QueryWidth => (long)AttentionHeads * HeadDimension;

    /// <summary>Width of all key heads, and of all value heads.</summary>
    public long KeyValueWidth => (long)KeyValueHeads * HeadDimension;

    /// <summary>Layers whose attention sees the whole context.</summary>
    public int GlobalLayers => SlidingWindow == 0 ? Layers : SlidingWindowPattern == 0 ? 0 : Layers / SlidingWindowPattern;

    /// <summary>Layers whose attention sees the window.</summary>
    public int LocalLayers => Layers - GlobalLayers;

    /// <summary>Whether a context is longer than the positions that the model was trained for; not where these are not known.</summary>
    /// <param name="context">Tokens of prompt and output.</param>
    public bool IsBeyondPositions(long context) => MaxPositionEmbeddings > 0 && context > MaxPositionEmbeddings;
}
