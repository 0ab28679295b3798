namespace EdgeDsl.CostModel;

/// <summary>The matrices of the MLP and of experts. Source: <c>llama_tensor_get_type_impl</c> in llama.cpp src/llama-quant.cpp.</summary>
internal static class GgufFeedForwardRules
{
    public static WeightFormat GateOrUp(GgufMix mix, WeightFormat main, int layer, in GgufMixContext model)
    {
        var depth = new LayerDepth(layer, model.Layers);
        return mix == GgufMix.IQ3_XS && !depth.IsInFirstEighth && !depth.IsInLastEighth ? WeightFormat.IQ3_XXS : main;
    }

    public static WeightFormat Down(GgufMix mix, WeightFormat main, int layer, in GgufMixContext model) =>
        GgufMixRules.IsOneOrTwoBitGrid(mix)
            ? DownOfOneOrTwoBitGrid(mix, main, model.SharedExperts > 0 ? 2 * layer : layer, model)
            : Down(mix, main, new LayerDepth(layer, model.Layers), model);

    public static WeightFormat SharedDown(GgufMix mix, WeightFormat main, int layer, in GgufMixContext model) =>
        GgufMixRules.IsOneOrTwoBitGrid(mix)
            ? DownOfOneOrTwoBitGrid(mix, main, 2 * layer + 1, model)
            : Down(mix, main, new LayerDepth(layer, model.Layers), model);

    private static WeightFormat Down(GgufMix mix, WeightFormat main, LayerDepth depth, in GgufMixContext model) => mix switch
    {
        GgufMix.Q5_K_M or GgufMix.Q4_K_M when depth.DeservesMoreBits => WeightFormat.Q6_K,
        GgufMix.Q4_K_S when depth.IsInFirstEighth => WeightFormat.Q5_K,
        GgufMix.Q3_K_L => WeightFormat.Q5_K,
        GgufMix.Q3_K_M => depth.IsInFirstSixteenth ? WeightFormat.Q5_K : WeightFormat.Q4_K,
        GgufMix.Q2_K => WeightFormat.Q3_K,
        GgufMix.Q2_K_S when depth.IsInFirstEighth => WeightFormat.Q4_K,
        GgufMix.IQ3_M when depth.IsInFirstEighth || (model.HasEightExperts && depth.DeservesMoreBits) => WeightFormat.Q4_K,

        // An importance matrix protects these; without one they get more bits.
        GgufMix.IQ4_NL or GgufMix.IQ4_XS when depth.IsInFirstEighth && !model.ImportanceMatrix => WeightFormat.Q5_K,
        GgufMix.IQ3_XXS when !model.ImportanceMatrix => depth.IsInFirstEighth ? WeightFormat.Q4_K : WeightFormat.Q3_K,

        // And the other way round: with one, llama.cpp no longer need match its files of before importance matrices.
        GgufMix.Q5_0 when depth.IsInFirstEighth && model.ImportanceMatrix => WeightFormat.Q5_1,
        GgufMix.Q4_0 when depth.IsInFirstEighth && model.ImportanceMatrix => WeightFormat.Q4_1,
        _ => main,
    };

    // Here llama.cpp goes by how many ffn_down it has met (i_ffn_down), not by the layer, though it compares with the number of layers.
    // Shared experts are a second one per layer, after the routed ones, so that their protected eighth is half as deep.
    private static WeightFormat DownOfOneOrTwoBitGrid(GgufMix mix, WeightFormat main, int met, in GgufMixContext model)
    {
        if (!new LayerDepth(met, model.Layers).IsInFirstEighth)
            return main;
        return mix is GgufMix.IQ2_M or GgufMix.IQ2_S ? WeightFormat.IQ3_S : WeightFormat.Q2_K;
    }
}
