namespace EdgeDsl.CostModel.Tests.Formats;

/// <summary>What the recorded files do not show. Expected formats are read off llama.cpp src/llama-quant.cpp and tests/snapshots.</summary>
public class GgufMixRulesTests
{
    private static readonly GgufMixContext Dense = new()
    {
        Layers = 32,
        AttentionHeads = 32,
        KeyValueHeads = 32,
        StoresOutputMatrix = true,
    };

    private static readonly GgufMixContext DenseWithImportance = Dense with { ImportanceMatrix = true };

    private static readonly GgufMixContext Mixtral = Dense with { KeyValueHeads = 8, Experts = 8 };

    [Theory]
    [InlineData(GgufMix.Q4_0, WeightFormat.Q4_0, WeightFormat.Q4_1)]
    [InlineData(GgufMix.Q5_0, WeightFormat.Q5_0, WeightFormat.Q5_1)]
    [InlineData(GgufMix.IQ4_NL, WeightFormat.Q5_K, WeightFormat.IQ4_NL)]
    [InlineData(GgufMix.IQ4_XS, WeightFormat.Q5_K, WeightFormat.IQ4_XS)]
    [InlineData(GgufMix.IQ3_XXS, WeightFormat.Q4_K, WeightFormat.IQ3_XXS)]
    public void An_importance_matrix_changes_the_first_ffn_down(GgufMix mix, WeightFormat without, WeightFormat with)
    {
        Assert.Equal(without, FormatOf(mix, MatrixKind.FfnDown, 3, Dense));
        Assert.Equal(with, FormatOf(mix, MatrixKind.FfnDown, 3, DenseWithImportance));
        Assert.Equal(
            mix == GgufMix.IQ3_XXS ? WeightFormat.Q3_K : GgufMixRules.MainFormatOf(mix),
            FormatOf(mix, MatrixKind.FfnDown, 4, Dense));
        Assert.Equal(GgufMixRules.MainFormatOf(mix), FormatOf(mix, MatrixKind.FfnDown, 4, DenseWithImportance));
    }

    [Fact]
    public void An_importance_matrix_spares_the_values_of_IQ3_XXS()
    {
        Assert.Equal(WeightFormat.IQ3_S, FormatOf(GgufMix.IQ3_XXS, MatrixKind.AttentionValue, 0, Dense));
        Assert.Equal(WeightFormat.IQ3_XXS, FormatOf(GgufMix.IQ3_XXS, MatrixKind.AttentionValue, 0, DenseWithImportance));
    }

    [Fact]
    public void An_importance_matrix_changes_nothing_else()
    {
        var changed = from mix in Enum.GetValues<GgufMix>()
                      where mix != GgufMix.None
                      from kind in Enum.GetValues<MatrixKind>()
                      from layer in Enumerable.Range(0, Dense.Layers)
                      where FormatOf(mix, kind, layer, Dense) != FormatOf(mix, kind, layer, DenseWithImportance)
                      select (mix, kind);

        Assert.Equal(
            [
                (GgufMix.Q5_0, MatrixKind.FfnDown), (GgufMix.Q5_0, MatrixKind.SharedExpertDown),
                (GgufMix.Q4_0, MatrixKind.FfnDown), (GgufMix.Q4_0, MatrixKind.SharedExpertDown),
                (GgufMix.IQ4_NL, MatrixKind.FfnDown), (GgufMix.IQ4_NL, MatrixKind.SharedExpertDown),
                (GgufMix.IQ4_XS, MatrixKind.FfnDown), (GgufMix.IQ4_XS, MatrixKind.SharedExpertDown),
                (GgufMix.IQ3_XXS, MatrixKind.AttentionValue),
                (GgufMix.IQ3_XXS, MatrixKind.FfnDown), (GgufMix.IQ3_XXS, MatrixKind.SharedExpertDown),
            ],
            changed.Distinct());
    }

    // attn_qkv in llama_tensor_get_type of llama.cpp src/llama-quant.cpp, 2024 and 2025; the files of Phi-4 have these to the byte.
    [Theory]
    [InlineData(GgufMix.Q3_K_S, WeightFormat.Q3_K)]
    [InlineData(GgufMix.Q3_K_M, WeightFormat.Q4_K)]
    [InlineData(GgufMix.Q3_K_L, WeightFormat.Q4_K)]
    [InlineData(GgufMix.IQ3_M, WeightFormat.Q4_K)]
    [InlineData(GgufMix.Q4_K_S, WeightFormat.Q4_K)]
    [InlineData(GgufMix.Q4_K_M, WeightFormat.Q5_K)]
    [InlineData(GgufMix.Q5_K_M, WeightFormat.Q6_K)]
    [InlineData(GgufMix.Q2_K, WeightFormat.Q2_K)]
    public void Attention_in_one_matrix_has_rules_of_its_own(GgufMix mix, WeightFormat expected) => Assert.All(
        Enumerable.Range(0, Dense.Layers), layer => Assert.Equal(expected, FormatOf(mix, MatrixKind.AttentionQueryKeyValue, layer, Dense)));

    [Theory]
    [InlineData(GgufMix.Q4_K_M, MatrixKind.AttentionKey, WeightFormat.Q8_0)]
    [InlineData(GgufMix.Q4_K_M, MatrixKind.AttentionValue, WeightFormat.Q8_0)]
    [InlineData(GgufMix.Q4_K_M, MatrixKind.AttentionOutput, WeightFormat.Q5_K)]
    [InlineData(GgufMix.Q4_K_M, MatrixKind.AttentionQuery, WeightFormat.Q4_K)]
    [InlineData(GgufMix.Q2_K, MatrixKind.AttentionOutput, WeightFormat.Q5_K)]
    [InlineData(GgufMix.Q3_K_L, MatrixKind.AttentionOutput, WeightFormat.Q3_K)]
    [InlineData(GgufMix.IQ2_XXS, MatrixKind.AttentionKey, WeightFormat.Q4_K)]
    [InlineData(GgufMix.IQ2_XXS, MatrixKind.AttentionValue, WeightFormat.Q4_K)]
    [InlineData(GgufMix.IQ2_XXS, MatrixKind.AttentionOutput, WeightFormat.Q5_K)]
    public void Eight_experts_afford_their_attention_more_bits(GgufMix mix, MatrixKind kind, WeightFormat expected)
    {
        Assert.Equal(expected, FormatOf(mix, kind, layer: 10, Mixtral));
    }

    [Fact]
    public void IQ3_M_protects_more_layers_of_eight_experts()
    {
        Assert.Equal(WeightFormat.Q4_K, FormatOf(GgufMix.IQ3_M, MatrixKind.FfnDown, 31, Mixtral));
        Assert.Equal(WeightFormat.IQ3_S, FormatOf(GgufMix.IQ3_M, MatrixKind.FfnDown, 31, Dense));
    }

    [Theory]
    [InlineData(GgufMix.Q2_K, 40)]
    [InlineData(GgufMix.Q3_K_S, 40)]
    [InlineData(GgufMix.Q3_K_M, 40)]
    public void The_70B_model_has_values_of_Q5_K(GgufMix mix, int layer)
    {
        var llama70B = Dense with { Layers = 80, AttentionHeads = 64, KeyValueHeads = 8 };

        Assert.Equal(WeightFormat.Q5_K, FormatOf(mix, MatrixKind.AttentionValue, layer, llama70B));
        Assert.NotEqual(WeightFormat.Q5_K, FormatOf(mix, MatrixKind.AttentionValue, layer, llama70B with { KeyValueHeads = 64 }));
        Assert.NotEqual(WeightFormat.Q5_K, FormatOf(mix, MatrixKind.AttentionValue, layer, llama70B with { Layers = 81 }));
    }

    // Every ffn_down counts for these mixes, the shared experts' too: of 24 layers the protected three are both of layer 0, one of layer 1.
    [Fact]
    public void Shared_experts_halve_the_protected_depth_of_the_lowest_bits()
    {
        var shared = Dense with { Layers = 24, Experts = 60, SharedExperts = 4 };

        Assert.Equal(WeightFormat.Q2_K, FormatOf(GgufMix.IQ2_XXS, MatrixKind.FfnDown, 0, shared));
        Assert.Equal(WeightFormat.Q2_K, FormatOf(GgufMix.IQ2_XXS, MatrixKind.SharedExpertDown, 0, shared));
        Assert.Equal(WeightFormat.Q2_K, FormatOf(GgufMix.IQ2_XXS, MatrixKind.FfnDown, 1, shared));
        Assert.Equal(WeightFormat.IQ2_XXS, FormatOf(GgufMix.IQ2_XXS, MatrixKind.SharedExpertDown, 1, shared));
        Assert.Equal(WeightFormat.Q2_K, FormatOf(GgufMix.IQ2_XXS, MatrixKind.FfnDown, 2, shared with { SharedExperts = 0 }));
    }

    [Fact]
    public void The_router_is_never_quantized()
    {
        Assert.Equal(WeightFormat.F32, FormatOf(GgufMix.Q4_K_M, MatrixKind.Router, 0, Mixtral));
        Assert.Equal(WeightFormat.F32, FormatOf(GgufMix.F16, MatrixKind.Router, 0, Mixtral));
    }

    [Fact]
    public void An_embedding_that_is_also_the_output_follows_the_outputs_rule()
    {
        Assert.Equal(WeightFormat.Q4_K, FormatOf(GgufMix.Q4_K_M, MatrixKind.TokenEmbedding, 0, Dense));
        Assert.Equal(WeightFormat.Q6_K, FormatOf(GgufMix.Q4_K_M, MatrixKind.TokenEmbedding, 0, Dense with { StoresOutputMatrix = false }));
    }

    [Theory]
    [InlineData(GgufMix.Q6_K, WeightFormat.Q8_0)]
    [InlineData(GgufMix.Q5_K_S, WeightFormat.Q5_1)]
    [InlineData(GgufMix.Q4_K_S, WeightFormat.Q5_0)]
    [InlineData(GgufMix.Q3_K_S, WeightFormat.Q4_0)]
    [InlineData(GgufMix.Q2_K_S, WeightFormat.Q4_0)]
    [InlineData(GgufMix.TQ1_0, WeightFormat.Q4_0)]
    [InlineData(GgufMix.IQ4_XS, WeightFormat.IQ4_NL)]
    [InlineData(GgufMix.IQ1_S, WeightFormat.IQ4_NL)]
    [InlineData(GgufMix.Q4_0, WeightFormat.Q4_0)]
    public void Rows_that_are_no_multiple_of_256_fall_back(GgufMix mix, WeightFormat expected)
    {
        Assert.Equal(expected, GgufMixRules.FormatOf(mix, MatrixKind.AttentionQuery, 8, columns: 896, Dense));
    }

    [Theory]
    [InlineData(GgufMix.Q4_K_S)]
    [InlineData(GgufMix.Q4_0)]
    [InlineData(GgufMix.Q8_0)]
    public void Rows_that_are_no_multiple_of_32_are_F16(GgufMix mix)
    {
        Assert.Equal(WeightFormat.F16, GgufMixRules.FormatOf(mix, MatrixKind.AttentionQuery, 8, columns: 2730, Dense));
        Assert.Equal(WeightFormat.F16, GgufMixRules.FormatOf(mix, MatrixKind.Output, 0, columns: 2730, Dense));
    }

    [Fact]
    public void No_mix_has_no_formats()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FormatOf(GgufMix.None, MatrixKind.Output, 0, Dense));
        Assert.Throws<ArgumentOutOfRangeException>(() => FormatOf(GgufMix.Q4_0, (MatrixKind)99, 0, Dense));
    }

    private static WeightFormat FormatOf(GgufMix mix, MatrixKind kind, int layer, in GgufMixContext model) =>
        GgufMixRules.FormatOf(mix, kind, layer, columns: 4096, model);
}
