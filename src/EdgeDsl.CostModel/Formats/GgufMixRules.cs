namespace EdgeDsl.CostModel;

/// <summary>
/// Which format each matrix of a GGUF file has: the rules by which <c>llama-quantize</c> turns a file type such as Q4_K_M into formats of
/// tensors, with its fall-backs for short rows. Source: <c>llama_tensor_get_type</c> in llama.cpp src/llama-quant.cpp, build 10573.
/// Norms and biases are no matrices and stay F32. Types that llama.cpp refuses to make without an importance matrix are answered all the
/// same, as its dry run does.
/// </summary>
public static class GgufMixRules
{
    /// <summary>The format of one matrix in a file of type <paramref name="mix"/>.</summary>
    /// <param name="mix">Any file type but <see cref="GgufMix.None"/>.</param>
    /// <param name="kind">Which matrix.</param>
    /// <param name="layer">Its layer, from 0 to <see cref="GgufMixContext.Layers"/> − 1; ignored for the embedding and the output.</param>
    /// <param name="columns">Elements per row, at least 1: what a block has to divide.</param>
    /// <param name="model">The model and the run.</param>
    /// <returns>
    /// A format of ggml whose block divides <paramref name="columns"/>. Rows that no block divides are F16, also for the types with which
    /// llama.cpp gives up on such rows (Q8_0, Q4_0 and the like with rows that are no multiple of 32).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mix"/> or <paramref name="kind"/> is no such thing.</exception>
    public static WeightFormat FormatOf(GgufMix mix, MatrixKind kind, int layer, long columns, in GgufMixContext model)
    {
        var main = MainFormatOf(mix);
        if (kind == MatrixKind.Router)
            return WeightFormat.F32;
        if (main is WeightFormat.F32 or WeightFormat.F16 or WeightFormat.BF16)
            return main;

        var format = kind switch
        {
            MatrixKind.Output => GgufVocabularyRules.Output(mix, main, columns),
            MatrixKind.TokenEmbedding when model.StoresOutputMatrix => GgufVocabularyRules.TokenEmbedding(mix, main),
            MatrixKind.TokenEmbedding => GgufVocabularyRules.Output(mix, main, columns),
            MatrixKind.AttentionQuery => GgufAttentionRules.Query(mix, main),
            MatrixKind.AttentionKey => GgufAttentionRules.Key(mix, main, model),
            MatrixKind.AttentionValue => GgufAttentionRules.Value(mix, main, layer, model),
            MatrixKind.AttentionQueryKeyValue => GgufAttentionRules.QueryKeyValue(mix, main),
            MatrixKind.AttentionOutput => GgufAttentionRules.Output(mix, main, model),
            MatrixKind.FfnGate or MatrixKind.SharedExpertGate => GgufFeedForwardRules.GateOrUp(mix, main, layer, model),
            MatrixKind.FfnUp or MatrixKind.SharedExpertUp => GgufFeedForwardRules.GateOrUp(mix, main, layer, model),
            MatrixKind.FfnDown => GgufFeedForwardRules.Down(mix, main, layer, model),
            MatrixKind.SharedExpertDown => GgufFeedForwardRules.SharedDown(mix, main, layer, model),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a matrix of a decoder."),
        };
        return GgufRowLengthFallback.Of(format, columns);
    }

    /// <summary>
    /// The format that most matrices of a file of type <paramref name="mix"/> have, before exceptions and fall-backs
    /// (<c>llama_ftype_get_default_type</c>).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mix"/> is <see cref="GgufMix.None"/> or unknown.</exception>
    public static WeightFormat MainFormatOf(GgufMix mix) => mix switch
    {
        GgufMix.F32 => WeightFormat.F32,
        GgufMix.F16 => WeightFormat.F16,
        GgufMix.BF16 => WeightFormat.BF16,
        GgufMix.Q8_0 => WeightFormat.Q8_0,
        GgufMix.Q6_K => WeightFormat.Q6_K,
        GgufMix.Q5_K_M or GgufMix.Q5_K_S => WeightFormat.Q5_K,
        GgufMix.Q5_0 => WeightFormat.Q5_0,
        GgufMix.Q5_1 => WeightFormat.Q5_1,
        GgufMix.Q4_K_M or GgufMix.Q4_K_S => WeightFormat.Q4_K,
        GgufMix.Q4_0 => WeightFormat.Q4_0,
        GgufMix.Q4_1 => WeightFormat.Q4_1,
        GgufMix.IQ4_NL => WeightFormat.IQ4_NL,
        GgufMix.IQ4_XS => WeightFormat.IQ4_XS,
        GgufMix.Q3_K_L or GgufMix.Q3_K_M or GgufMix.Q3_K_S => WeightFormat.Q3_K,
        GgufMix.IQ3_M or GgufMix.IQ3_S or GgufMix.IQ3_XS => WeightFormat.IQ3_S,
        GgufMix.IQ3_XXS => WeightFormat.IQ3_XXS,
        GgufMix.Q2_K or GgufMix.Q2_K_S => WeightFormat.Q2_K,
        GgufMix.IQ2_M => WeightFormat.IQ2_S,
        GgufMix.IQ2_S or GgufMix.IQ2_XS => WeightFormat.IQ2_XS,
        GgufMix.IQ2_XXS => WeightFormat.IQ2_XXS,
        GgufMix.IQ1_M => WeightFormat.IQ1_M,
        GgufMix.IQ1_S => WeightFormat.IQ1_S,
        GgufMix.TQ1_0 => WeightFormat.TQ1_0,
        GgufMix.TQ2_0 => WeightFormat.TQ2_0,
        _ => throw new ArgumentOutOfRangeException(nameof(mix), mix, "Not a file type of llama.cpp's quantizer."),
    };

    // llama.cpp treats these six apart from all others: so few bits leave no room but in the matrices that hurt most.
    internal static bool IsOneOrTwoBitGrid(GgufMix mix) => mix
        is GgufMix.IQ2_M or GgufMix.IQ2_S or GgufMix.IQ2_XS or GgufMix.IQ2_XXS or GgufMix.IQ1_M or GgufMix.IQ1_S;
}
