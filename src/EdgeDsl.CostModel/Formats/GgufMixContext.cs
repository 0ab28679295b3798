namespace EdgeDsl.CostModel;

/// <summary>
/// What llama.cpp's quantizer looks at besides the matrix itself: facts of the model and of the run. Source: llama.cpp src/llama-quant.cpp
/// (<c>quantize_state_impl</c> and the hyperparameters it reads).
/// </summary>
public readonly struct GgufMixContext
{
    /// <summary>Decoder layers, at least 1.</summary>
    public int Layers { get; init; }

    /// <summary>Query heads per layer, at least 1.</summary>
    public int AttentionHeads { get; init; }

    /// <summary>Key-value heads per layer, 1 to <see cref="AttentionHeads"/>.</summary>
    public int KeyValueHeads { get; init; }

    /// <summary>Experts per layer that the router chooses from, 0 for a dense model.</summary>
    public int Experts { get; init; }

    /// <summary>Experts per layer that every token uses, 0 for most models.</summary>
    public int SharedExperts { get; init; }

    /// <summary>
    /// Whether the file holds an output matrix beside the token embedding: true for untied models, and for the GGUF files of tied ones that
    /// store the embedding a second time.
    /// </summary>
    public bool StoresOutputMatrix { get; init; }

    /// <summary>Whether the file was quantized with an importance matrix (<c>llama-quantize --imatrix</c>).</summary>
    public bool ImportanceMatrix { get; init; }

    // Keys and values are then so small beside the queries that llama.cpp affords them more bits.
    internal bool SharesKeysWidely => KeyValueHeads > 0 && AttentionHeads / KeyValueHeads >= 4;

    // Eight experts are llama.cpp's mark of Mixtral, whose attention is next to nothing beside its experts.
    internal bool HasEightExperts => Experts == 8;

    // llama.cpp calls 80 layers with grouped queries "70B" whatever the width, and 80 layers without them "65B".
    internal bool IsSeventyBillion => Layers == 80 && AttentionHeads != KeyValueHeads;
}
