namespace EdgeDsl.CostModel.Tests.Quality;

/// <summary>Ratios of the scoreboard in llama.cpp's tools/perplexity/README.md (Llama-3-8B), and the fit for what is not measured there.</summary>
public sealed class PerplexityRatioTests
{
    private static readonly Transformer Large = SmallModel.Tied with { Layers = 32, HiddenSize = 4096, IntermediateSize = 14_336, AttentionHeads = 32, KeyValueHeads = 8, HeadDimension = 128 };

    [Theory]
    [InlineData(GgufMix.F32, 1)]
    [InlineData(GgufMix.F16, 1)]
    [InlineData(GgufMix.BF16, 1)]
    [InlineData(GgufMix.Q8_0, 1.0004)]
    [InlineData(GgufMix.Q4_K_M, 1.0282)]
    [InlineData(GgufMix.Q2_K, 1.5648)]
    public void File_types_have_the_measured_ratio(GgufMix mix, double ratio) => Assert.Equal(ratio, Ratio(Large, new QuantizationPolicy { Mix = mix }));

    [Theory]
    [InlineData(WeightFormat.Q2_K, 1.5648)]
    [InlineData(WeightFormat.Q3_K, 1.2619)]
    [InlineData(WeightFormat.Q4_K, 1.0432)]
    [InlineData(WeightFormat.Q5_K, 1.0168)]
    [InlineData(WeightFormat.Q6_K, 1.0035)]
    [InlineData(WeightFormat.Q8_0, 1.0004)]
    public void Formats_have_that_of_the_file_type_made_of_them(WeightFormat format, double ratio) =>
        Assert.Equal(ratio, PerplexityRatio.OfFormat(format, new QuantizationPolicy(), 4096));

    // exp(18.16 · 2^(−1.855 · b)), worked out elsewhere.
    [Theory]
    [InlineData(4.5, 1.057336)]
    [InlineData(8.5, 1.000326)]
    [InlineData(15.9, 1)]
    [InlineData(16, 1)]
    public void Bits_have_that_of_the_fit(double bits, double ratio) => Assert.Equal(ratio, PerplexityRatio.OfBits(bits), 6);

    [Fact]
    public void Below_16_bits_there_is_always_a_loss() => Assert.True(PerplexityRatio.OfBits(15.89) > 1);

    [Fact]
    public void Groups_count_with_their_scales_and_zero_points()
    {
        var groups = new QuantizationPolicy { Bits = 4, GroupSize = 64, ScaleBits = 16, ZeroPointBits = 16 };
        Assert.Equal(PerplexityRatio.OfBits(4.5), PerplexityRatio.OfFormat(WeightFormat.Int4, groups, 4096), 12);
        // One group for the row of 64.
        Assert.Equal(PerplexityRatio.OfBits(4.5), PerplexityRatio.OfFormat(WeightFormat.Int4, groups with { GroupSize = 0 }, 64), 12);
        Assert.Equal(PerplexityRatio.OfBits(4.5), PerplexityRatio.OfFormat(WeightFormat.Q4_0, new QuantizationPolicy(), 64)); // 18 bytes for 32 weights
    }

    [Fact]
    public void What_is_not_measured_counts_with_the_bits_of_the_whole_file()
    {
        // SmallModel in Q8_0: 73,728 + 64,000 weights in blocks of 34 bytes for 32, and 320 of 4 bytes.
        var bits = 8 * (((73_728 + 64_000) / 32 * 34.0) + 1280) / (73_728 + 64_000 + 320);
        Assert.Equal(PerplexityRatio.OfBits(bits), Ratio(SmallModel.Tied, new QuantizationPolicy { Weights = WeightFormat.Q8_0 }), 12);
    }

    [Theory]
    [InlineData(GgufMix.None, WeightFormat.Q3_K, 0, true)] // 3.4375 bits
    [InlineData(GgufMix.None, WeightFormat.Q4_0, 0, false)]
    [InlineData(GgufMix.None, WeightFormat.Int3, 0, true)]
    [InlineData(GgufMix.None, WeightFormat.Int4, 0, false)]
    [InlineData(GgufMix.None, WeightFormat.Unspecified, 3, true)]
    [InlineData(GgufMix.None, WeightFormat.Unspecified, 4, false)]
    [InlineData(GgufMix.Q3_K_M, WeightFormat.Unspecified, 0, true)]
    [InlineData(GgufMix.Q4_K_M, WeightFormat.Unspecified, 0, false)]
    public void Small_models_break_down_under_four_bits_and_large_ones_do_not(GgufMix mix, WeightFormat weights, int bits, bool breaks)
    {
        var policy = new QuantizationPolicy { Mix = mix, Weights = weights, Bits = bits, GroupSize = bits > 0 ? 64 : 0 };
        Assert.Equal(breaks, PerplexityRatio.BreaksDown(SmallModel.Tied, policy));
        Assert.Equal(breaks, double.IsPositiveInfinity(Ratio(SmallModel.Tied, policy)));
        Assert.False(PerplexityRatio.BreaksDown(Large, policy));
    }

    [Fact]
    public void Losses_of_layers_add_up()
    {
        var model = Large with { Layers = 2, LayerSensitivities = new([0.5, 2]) };
        var losses = new LayerLosses(model, new QuantizationPolicy { Mix = GgufMix.Q8_0 });
        // a·r²: a quarter of the first layer, a half of the second.
        Assert.Equal((0.5 / 16, 0.5, 0.0), (losses.OfPruning(0, 8), losses.OfPruning(1, 16), losses.OfPruning(1, 0)));
        Assert.Equal(Math.Log(1.0432) / 2, losses.OfFormat(WeightFormat.Q4_K), 12);
        Assert.Equal(Math.Log(1.0004) / 2, losses.OfFormat(WeightFormat.Unspecified), 12);
        Assert.Equal(Math.Exp((0.5 / 16) + 0.5) * 1.0004, losses.Ratio(new([8, 16]), default), 12);
        Assert.Equal(Math.Sqrt(1.0432 * 1.0004), losses.Ratio(default, new([WeightFormat.Q4_K, WeightFormat.Unspecified])), 12);
        Assert.Equal(1.0004, losses.Ratio(default, new([WeightFormat.Unspecified, WeightFormat.Unspecified])));
        Assert.Equal([0.5, 2], losses.Sensitivities);
    }

    [Fact]
    public void A_plan_counts_whether_it_prunes_or_quantizes()
    {
        var model = Large with { Layers = 2, LayerSensitivities = new([0.5, 2]) };
        var policy = new QuantizationPolicy { Mix = GgufMix.Q8_0 };
        Assert.Equal(1.0004 * Math.Exp(0.5), Ratio(model with { PrunedThirtySeconds = new([0, 16]) }, policy), 12);
        Assert.Equal(1.0432, Ratio(model, policy with { LayerFormats = new([WeightFormat.Q4_K, WeightFormat.Q4_K]) }), 12);
    }

    private static double Ratio(Transformer model, QuantizationPolicy policy) => PerplexityRatio.Of(new DeploymentCostModel(new Deployment { Model = model, Policy = policy }));
}
