namespace EdgeDsl.CostModel;

/// <summary>
/// The matrices of a transformer decoder, as far as llama.cpp's quantizer tells them apart (<c>tensor_get_category</c> in
/// src/llama-quant.cpp). Shapes are rows × columns; a row is what one output element is computed from, and what blocks are cut from.
/// H is the hidden size, I the intermediate size, A and G the query and key-value heads, d the head dimension, V the vocabulary.
/// </summary>
public enum MatrixKind
{
    /// <summary><c>token_embd</c>, V × H: one per model, and the output matrix as well where the embedding is tied.</summary>
    TokenEmbedding,

    /// <summary><c>output</c>, V × H: one per model, absent where the embedding is tied.</summary>
    Output,

    /// <summary><c>attn_q</c>, A·d × H: one per layer.</summary>
    AttentionQuery,

    /// <summary><c>attn_k</c>, G·d × H: one per layer.</summary>
    AttentionKey,

    /// <summary><c>attn_v</c>, G·d × H: one per layer.</summary>
    AttentionValue,

    /// <summary>
    /// <c>attn_qkv</c>, (A + 2·G)·d × H: one per layer, in place of the three above where files store them as one (Phi-3). It has rules of its
    /// own in published files; builds of 2026 give it those of <see cref="AttentionValue"/>.
    /// </summary>
    AttentionQueryKeyValue,

    /// <summary><c>attn_output</c>, H × A·d: one per layer.</summary>
    AttentionOutput,

    /// <summary><c>ffn_gate</c>, I × H: one per layer, or <c>ffn_gate_exps</c>, one per layer and expert; absent in a plain MLP.</summary>
    FfnGate,

    /// <summary><c>ffn_up</c>, I × H: one per layer, or <c>ffn_up_exps</c>, one per layer and expert.</summary>
    FfnUp,

    /// <summary><c>ffn_down</c>, H × I: one per layer, or <c>ffn_down_exps</c>, one per layer and expert.</summary>
    FfnDown,

    /// <summary><c>ffn_gate_shexp</c>, S·I × H: as <see cref="FfnGate"/>, of the S experts that every token uses, in one.</summary>
    SharedExpertGate,

    /// <summary><c>ffn_up_shexp</c>, S·I × H: as <see cref="FfnUp"/>, of the S experts that every token uses, in one.</summary>
    SharedExpertUp,

    /// <summary><c>ffn_down_shexp</c>, H × S·I: as <see cref="FfnDown"/>, of the S experts that every token uses, in one.</summary>
    SharedExpertDown,

    /// <summary><c>ffn_gate_inp</c>, experts × H: one per layer of a mixture of experts, never quantized.</summary>
    Router,
}
