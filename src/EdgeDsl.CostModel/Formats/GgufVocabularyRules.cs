namespace EdgeDsl.CostModel;

/// <summary>The token embedding and the output. Source: <c>llama_tensor_get_type_impl</c> in llama.cpp src/llama-quant.cpp.</summary>
internal static class GgufVocabularyRules
{
    public static WeightFormat Output(GgufMix mix, WeightFormat main, long columns)
    {
        // Asked of the file's main format, not of the one the output would get: Q4_0 with rows of 896 passes here and falls back later.
        if (!WeightFormatBlocks.Of(main).Divides(columns))
            return WeightFormat.Q8_0;

        return mix switch
        {
            GgufMix.Q8_0 => WeightFormat.Q8_0,
            GgufMix.IQ3_XXS => WeightFormat.Q5_K,
            _ when GgufMixRules.IsOneOrTwoBitGrid(mix) => WeightFormat.Q5_K,
            _ => WeightFormat.Q6_K,
        };
    }

    public static WeightFormat TokenEmbedding(GgufMix mix, WeightFormat main) => mix switch
    {
        GgufMix.IQ2_XXS or GgufMix.IQ2_XS or GgufMix.IQ1_S or GgufMix.IQ1_M => WeightFormat.Q2_K,
        GgufMix.IQ2_S or GgufMix.IQ2_M or GgufMix.IQ3_XXS => WeightFormat.IQ3_S,
        GgufMix.TQ1_0 or GgufMix.TQ2_0 => WeightFormat.Q4_K,
        _ => main,
    };
}
