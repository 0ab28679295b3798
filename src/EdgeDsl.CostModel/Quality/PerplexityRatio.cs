namespace EdgeDsl.CostModel;

/// <summary>
/// Perplexity relative to the unquantized model: cost-model §6.1. Ratios of llama.cpp's file types are measured (Llama-3-8B, 16-bit logits
/// as the reference: the scoreboard of its tools/perplexity/README.md); the others follow Δ ln ppl = 18.16·2^(−1.855·b) with b the
/// effective bits per weight of the whole file, which is off by about a third for Q4_0 and Q2_K. Uses exp and pow, so it is evaluated at
/// compile time only.
/// </summary>
public static class PerplexityRatio
{
    /// <summary>Below this many parameters, models break down under 4 bits (Llama-3.2-1B at Q2_K: perplexity 11551).</summary>
    public const double SmallModelParameters = 2.0e9;

    /// <summary>What such models need at least.</summary>
    public const int LeastBitsOfSmallModels = 4;

    /// <summary>The ratio that policy and tailoring make, at least 1; positive infinity where the model breaks down.</summary>
    /// <param name="model">The cost model of the deployment.</param>
    public static double Of(DeploymentCostModel model)
    {
        var (transformer, policy) = (model.Deployment.Model, model.Deployment.Policy);
        if (transformer.PrunedThirtySeconds.Count == 0 && policy.LayerFormats.Count == 0)
            return OfPolicy(transformer, policy, model.Weights);
        return new LayerLosses(transformer, policy).Ratio(transformer.PrunedThirtySeconds, policy.LayerFormats);
    }

    /// <summary>The ratio of a policy for a whole model.</summary>
    /// <param name="model">The model, of which nothing is pruned.</param>
    /// <param name="policy">The policy, by which no layer has a format of its own.</param>
    /// <param name="weights">The tensors of the one under the other.</param>
    public static double OfPolicy(Transformer model, QuantizationPolicy policy, StoredWeights weights)
    {
        if (BreaksDown(model, policy))
            return double.PositiveInfinity;
        return Measured(policy.Mix) ?? OfBits(8.0 * weights.TotalBytes.Constant / ParameterCount.Total(model).Constant);
    }

    /// <summary>Whether a policy stores a small model in so few bits that it breaks down.</summary>
    /// <param name="model">The model.</param>
    /// <param name="policy">The policy.</param>
    public static bool BreaksDown(Transformer model, QuantizationPolicy policy) =>
        ParameterCount.Total(model).Constant < SmallModelParameters && MainBits(policy) < LeastBitsOfSmallModels;

    /// <summary>
    /// The ratio of a model whose layers all have a format: the measured one of the file type that is made of it. Of llama.cpp's types these
    /// are the small ones (Q4_K_S and not Q4_K_M, say), because the others store some matrices in bigger formats.
    /// </summary>
    /// <param name="format">A block format or a format of uniform groups.</param>
    /// <param name="policy">Group size and bits of scale and zero point.</param>
    /// <param name="rowLength">Length of a row, which is the group where the policy has no group size.</param>
    public static double OfFormat(WeightFormat format, QuantizationPolicy policy, int rowLength)
    {
        var bits = UniformGroups.BitsOf(format);
        if (bits > 0)
            return OfBits(bits + ((policy.ScaleBits + policy.ZeroPointBits) / (double)(policy.GroupSize > 0 ? policy.GroupSize : rowLength)));
        return Measured(MixOf(format)) ?? OfBits(WeightFormatBlocks.Of(format).BitsPerElement);
    }

    /// <summary>The ratio of a file with so many bits per weight, scales included.</summary>
    /// <param name="bits">Effective bits per weight.</param>
    public static double OfBits(double bits) => bits >= 15.9 ? 1 : Math.Exp(18.16 * Math.Pow(2, -1.855 * bits));

    private static GgufMix MixOf(WeightFormat format) => format switch
    {
        WeightFormat.Q2_K => GgufMix.Q2_K,
        WeightFormat.Q3_K => GgufMix.Q3_K_S,
        WeightFormat.Q4_K => GgufMix.Q4_K_S,
        WeightFormat.Q5_K => GgufMix.Q5_K_S,
        WeightFormat.Q6_K => GgufMix.Q6_K,
        WeightFormat.Q8_0 => GgufMix.Q8_0,
        _ => GgufMix.None,
    };

    private static double? Measured(GgufMix mix) => mix switch
    {
        GgufMix.F32 or GgufMix.F16 or GgufMix.BF16 => 1,
        GgufMix.Q8_0 => 1.0004,
        GgufMix.Q6_K => 1.0035,
        GgufMix.Q5_K_M => 1.0091,
        GgufMix.Q5_K_S => 1.0168,
        GgufMix.Q5_1 => 1.017,
        GgufMix.Q5_0 => 1.0211,
        GgufMix.Q4_K_M => 1.0282,
        GgufMix.Q4_K_S => 1.0432,
        GgufMix.Q4_1 => 1.0724,
        GgufMix.Q4_0 => 1.0752,
        GgufMix.Q3_K_L => 1.0893,
        GgufMix.Q3_K_M => 1.1054,
        GgufMix.Q3_K_S => 1.2619,
        GgufMix.Q2_K => 1.5648,
        // Measured with an importance matrix only, without which the quantizer refuses most of them.
        GgufMix.IQ4_NL => 1.0359,
        GgufMix.IQ4_XS => 1.0366,
        GgufMix.IQ3_M => 1.107,
        GgufMix.IQ3_S => 1.1178,
        GgufMix.IQ3_XS => 1.1495,
        GgufMix.IQ3_XXS => 1.1969,
        GgufMix.IQ2_M => 1.3802,
        GgufMix.Q2_K_S => 1.4962,
        GgufMix.IQ2_S => 1.5487,
        GgufMix.IQ2_XS => 1.7269,
        GgufMix.IQ2_XXS => 2.2613,
        GgufMix.IQ1_M => 4.091,
        GgufMix.IQ1_S => 9.7398,
        _ => null,
    };

    private static double MainBits(QuantizationPolicy policy)
    {
        if (policy.Bits > 0)
            return policy.Bits;
        var format = policy.Mix != GgufMix.None ? GgufMixRules.MainFormatOf(policy.Mix) : policy.Weights;
        return UniformGroups.BitsOf(format) is var bits && bits > 0 ? bits : WeightFormatBlocks.Of(format).BitsPerElement;
    }
}
