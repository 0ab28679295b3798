namespace EdgeDsl.CostModel;

/// <summary>The matrices of attention. Source: <c>llama_tensor_get_type_impl</c> in llama.cpp src/llama-quant.cpp.</summary>
internal static class GgufAttentionRules
{
    public static WeightFormat Query(GgufMix mix, WeightFormat main) => mix switch
    {
        GgufMix.IQ3_XS => WeightFormat.IQ3_XXS,
        GgufMix.IQ3_XXS => WeightFormat.IQ2_S,
        _ => main,
    };

    public static WeightFormat Key(GgufMix mix, WeightFormat main, in GgufMixContext model) => mix switch
    {
        _ when model.HasEightExperts => GgufMixRules.IsOneOrTwoBitGrid(mix) ? WeightFormat.Q4_K : WeightFormat.Q8_0,
        GgufMix.IQ3_XS => WeightFormat.IQ3_XXS,
        GgufMix.IQ3_XXS => WeightFormat.IQ2_S,
        _ => main,
    };

    // llama.cpp counts the value matrices it has met (i_attention_wv). It meets them layer by layer, one each, so the count is the layer.
    public static WeightFormat Value(GgufMix mix, WeightFormat main, int layer, in GgufMixContext model)
    {
        if (GgufMixRules.IsOneOrTwoBitGrid(mix))
            return ValueOfOneOrTwoBitGrid(mix, model);
        if (model.HasEightExperts)
            return WeightFormat.Q8_0;

        var format = mix switch
        {
            GgufMix.Q2_K => model.SharesKeysWidely ? WeightFormat.Q4_K : WeightFormat.Q3_K,
            GgufMix.Q2_K_S or GgufMix.IQ3_XS or GgufMix.IQ3_S or GgufMix.IQ3_XXS when model.SharesKeysWidely => WeightFormat.Q4_K,
            GgufMix.IQ3_XXS => model.ImportanceMatrix ? WeightFormat.IQ3_XXS : WeightFormat.IQ3_S,
            GgufMix.IQ3_M => WeightFormat.Q4_K,
            GgufMix.Q3_K_M => layer < 2 ? WeightFormat.Q5_K : WeightFormat.Q4_K,
            GgufMix.Q3_K_L => WeightFormat.Q5_K,
            GgufMix.IQ4_NL or GgufMix.IQ4_XS when model.SharesKeysWidely => WeightFormat.Q5_K,
            GgufMix.Q4_K_M or GgufMix.Q5_K_M when new LayerDepth(layer, model.Layers).DeservesMoreBits => WeightFormat.Q6_K,
            GgufMix.Q4_K_S when layer < 4 => WeightFormat.Q5_K,
            _ => main,
        };
        return model.IsSeventyBillion && format is WeightFormat.Q3_K or WeightFormat.Q4_K ? WeightFormat.Q5_K : format;
    }

    // As every published file has it. Builds of 2026 take the rules of attn_v for it, which are the same to within 3 % of a file but for Q2_K.
    public static WeightFormat QueryKeyValue(GgufMix mix, WeightFormat main) => mix switch
    {
        GgufMix.Q3_K_M or GgufMix.Q3_K_L or GgufMix.IQ3_M => WeightFormat.Q4_K,
        GgufMix.Q4_K_M => WeightFormat.Q5_K,
        GgufMix.Q5_K_M => WeightFormat.Q6_K,
        _ => main,
    };

    public static WeightFormat Output(GgufMix mix, WeightFormat main, in GgufMixContext model) =>
        model.HasEightExperts ? OutputOfEightExperts(mix, main) : mix switch
        {
            GgufMix.Q3_K_L => WeightFormat.Q5_K,
            GgufMix.Q3_K_M or GgufMix.IQ3_M => WeightFormat.Q4_K,
            GgufMix.Q2_K => WeightFormat.Q3_K,
            GgufMix.IQ3_XXS or GgufMix.IQ2_M or GgufMix.IQ2_S => WeightFormat.IQ3_S,
            GgufMix.IQ1_M or GgufMix.IQ1_S => WeightFormat.IQ2_XXS,
            _ => main,
        };

    private static WeightFormat ValueOfOneOrTwoBitGrid(GgufMix mix, in GgufMixContext model)
    {
        if (model.SharesKeysWidely || model.Experts >= 4)
            return WeightFormat.Q4_K;
        return mix is GgufMix.IQ2_M or GgufMix.IQ2_S ? WeightFormat.IQ3_S : WeightFormat.Q2_K;
    }

    // llama.cpp names the mixes one by one; Q3_K_L and Q2_K_S are not among them.
    private static WeightFormat OutputOfEightExperts(GgufMix mix, WeightFormat main) => mix switch
    {
        GgufMix.Q4_K_M or GgufMix.Q4_K_S or GgufMix.IQ4_NL or GgufMix.IQ4_XS => WeightFormat.Q5_K,
        GgufMix.Q3_K_M or GgufMix.Q3_K_S or GgufMix.Q2_K => WeightFormat.Q5_K,
        GgufMix.IQ3_M or GgufMix.IQ3_S or GgufMix.IQ3_XS or GgufMix.IQ3_XXS => WeightFormat.Q5_K,
        _ when GgufMixRules.IsOneOrTwoBitGrid(mix) => WeightFormat.Q5_K,
        _ => main,
    };
}
