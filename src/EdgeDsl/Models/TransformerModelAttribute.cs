namespace EdgeDsl;

/// <summary>
/// Declares the dimensions of a decoder-only transformer, dense or mixture of experts. The names are those of a Hugging Face
/// <c>config.json</c>; parameter counts follow from them to the last parameter.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public class TransformerModelAttribute : Attribute
{
    /// <summary>
    /// Path of a Hugging Face <c>config.json</c> among the project's additional files, relative to the project or as much of its end as
    /// tells it from the others; case and kind of separator do not matter. Its sizes take the place of the arguments that are not set;
    /// an argument that is set wins over the file. The record has to be partial: its sizes are added to it as
    /// <see cref="ResolvedTransformerModelAttribute"/>. Default none.
    /// </summary>
    public string? ConfigFile { get; set; }

    /// <summary>Number of decoder layers (<c>num_hidden_layers</c>), at least 1.</summary>
    public int Layers { get; set; }

    /// <summary>Width of the residual stream (<c>hidden_size</c>), at least 1.</summary>
    public int HiddenSize { get; set; }

    /// <summary>Width of the MLP (<c>intermediate_size</c>; of one expert in a mixture of experts), at least 1.</summary>
    public int IntermediateSize { get; set; }

    /// <summary>Query heads per layer (<c>num_attention_heads</c>), a multiple of <see cref="KeyValueHeads"/>.</summary>
    public int AttentionHeads { get; set; }

    /// <summary>Key-value heads per layer (<c>num_key_value_heads</c>): 1 is multi-query, <see cref="AttentionHeads"/> is plain
    /// multi-head, between is grouped-query attention. 0, the default, means as many as <see cref="AttentionHeads"/>.</summary>
    public int KeyValueHeads { get; set; }

    /// <summary>Width of one head (<c>head_dim</c>). 0, the default, means <see cref="HiddenSize"/> ÷ <see cref="AttentionHeads"/>.</summary>
    public int HeadDimension { get; set; }

    /// <summary>Rows of the embedding table (<c>vocab_size</c>), at least 1.</summary>
    public int VocabularySize { get; set; }

    /// <summary>Whether the output head is the embedding table (<c>tie_word_embeddings</c>). Default false.</summary>
    public bool TieWordEmbeddings { get; set; }

    /// <summary>Positions the model was trained for (<c>max_position_embeddings</c>), at least 1.</summary>
    public int MaxPositionEmbeddings { get; set; }

    /// <summary>Whether the MLP has a gate (SwiGLU, GeGLU): three matrices instead of two. Default true.</summary>
    public bool GatedMlp { get; set; } = true;

    /// <summary>Whether the query, key and value projections have a bias. Default false.</summary>
    public bool AttentionBias { get; set; }

    /// <summary>Whether the attention's output projection has a bias (Phi-2). Default false.</summary>
    public bool AttentionOutputBias { get; set; }

    /// <summary>Whether files store the query, key and value projections as one matrix (Phi-3, Phi-4, Falcon, MPT, GPT-NeoX), which llama.cpp's file
    /// types then give one format. Default false.</summary>
    public bool FusedQueryKeyValue { get; set; }

    /// <summary>Whether the MLP's matrices have biases. Default false.</summary>
    public bool MlpBias { get; set; }

    /// <summary>Whether the output head has a bias. Default false.</summary>
    public bool HeadBias { get; set; }

    /// <summary>Norms of width <see cref="HiddenSize"/> per layer: 1 (Phi-2), 2 (default) or 4 (Gemma 2 and 3).</summary>
    public int NormsPerLayer { get; set; } = 2;

    /// <summary>Whether the norms have a bias (LayerNorm rather than RMSNorm). Default false.</summary>
    public bool NormBias { get; set; }

    /// <summary>Whether queries and keys are normalized per head (Qwen3, Gemma 3): two norms of <see cref="HeadDimension"/> per layer.
    /// Default false.</summary>
    public bool QueryKeyNorm { get; set; }

    /// <summary>Whether the norms of queries and keys have weights for every head (OLMo 2, StableLM 2 12B): <see cref="HeadDimension"/> for
    /// each query head and each key-value head. Only together with <see cref="QueryKeyNorm"/>. Default false.</summary>
    public bool QueryKeyNormAllHeads { get; set; }

    /// <summary>Attention window in tokens of the local layers (<c>sliding_window</c>); 0, the default, for none.</summary>
    public int SlidingWindow { get; set; }

    /// <summary>Every n-th layer is global, the others have the window: 6 for Gemma 3, 2 for Gemma 2. 0, the default, gives every layer
    /// the window.</summary>
    public int SlidingWindowPattern { get; set; }

    /// <summary>Experts per layer (<c>num_local_experts</c>); 0, the default, for a dense model.</summary>
    public int Experts { get; set; }

    /// <summary>Experts that each token is routed to (<c>num_experts_per_tok</c>), at least 1 and at most <see cref="Experts"/>.</summary>
    public int ExpertsPerToken { get; set; }

    /// <summary>Experts that every token passes besides the routed ones. Default 0.</summary>
    public int SharedExperts { get; set; }

    /// <summary>Whether a gate of width <see cref="HiddenSize"/> per layer weighs what the shared experts give (Qwen 1.5 and 2 MoE). Only
    /// together with <see cref="SharedExperts"/>. Default false.</summary>
    public bool SharedExpertGate { get; set; }

    /// <summary>Factors of rotary scaling that GGUF files store in F32 beside the parameters: <see cref="HeadDimension"/> ÷ 2 for
    /// Llama 3.1 and 3.2. Default 0.</summary>
    public int RopeFactors { get; set; }
}
