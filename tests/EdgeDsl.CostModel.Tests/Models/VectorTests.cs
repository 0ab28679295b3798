namespace EdgeDsl.CostModel.Tests;

/// <summary>Norms, biases and shared experts, counted by hand on 2 layers of width 64 with 4 heads of 16, 2 of them for keys and values, and an MLP of 128.</summary>
public sealed class VectorTests
{
    private static readonly Transformer Tiny = new()
    {
        Layers = 2,
        HiddenSize = 64,
        IntermediateSize = 128,
        AttentionHeads = 4,
        KeyValueHeads = 2,
        HeadDimension = 16,
        VocabularySize = 1000,
        TieWordEmbeddings = true,
    };

    public static TheoryData<string, int> Cases { get; } = new()
    {
        { "", 0 },
        { "NormsPerLayer", 2 * 2 * 64 }, // 4 instead of 2
        { "NormBias", (2 * 2 * 64) + 64 },
        { "AttentionBias", 2 * (64 + 32 + 32) },
        { "AttentionOutputBias", 2 * 64 },
        { "MlpBias", 2 * (128 + 128 + 64) },
        { "PlainMlpBias", 2 * (128 + 64) },
        { "ExpertBias", 2 * (8 + 1) * (128 + 128 + 64) },
        { "QueryKeyNorm", 2 * (16 + 16) },
        { "QueryKeyNormAllHeads", 2 * (64 + 32) },
        { "SharedExpertGate", 2 * 64 },
        { "HeadBias", 1000 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_norm_and_bias_is_counted(string feature, int more) => Assert.Equal(
        320 + more,
        ParameterCount.Vectors(feature switch
        {
            "NormsPerLayer" => Tiny with { NormsPerLayer = 4 },
            "NormBias" => Tiny with { NormBias = true },
            "AttentionBias" => Tiny with { AttentionBias = true },
            "AttentionOutputBias" => Tiny with { AttentionOutputBias = true },
            "MlpBias" => Tiny with { MlpBias = true },
            "PlainMlpBias" => Tiny with { MlpBias = true, GatedMlp = false },
            "ExpertBias" => Tiny with { MlpBias = true, Experts = 8, ExpertsPerToken = 2, SharedExperts = 1 },
            "QueryKeyNorm" => Tiny with { QueryKeyNorm = true },
            "QueryKeyNormAllHeads" => Tiny with { QueryKeyNorm = true, QueryKeyNormAllHeads = true },
            "SharedExpertGate" => Tiny with { SharedExpertGate = true },
            "HeadBias" => Tiny with { HeadBias = true },
            _ => Tiny,
        }).Constant);

    [Theory]
    [InlineData(0, 0, true, 12_288 + 24_576)]
    [InlineData(0, 2, true, 12_288 + 24_576)]
    [InlineData(8, 0, true, 12_288 + 512 + (8 * 24_576))]
    [InlineData(8, 2, true, 12_288 + 512 + (10 * 24_576))]
    [InlineData(8, 2, false, 12_288 + 512 + (10 * 16_384))]
    public void Experts_routed_and_shared_are_stored(int experts, int shared, bool gated, long expected)
    {
        var model = Tiny with { Experts = experts, ExpertsPerToken = 2, SharedExperts = shared, GatedMlp = gated };
        Assert.Equal(expected, ParameterCount.MatricesOfLayer(model, 0).Constant);
        var perExpert = gated ? 24_576 : 16_384;
        Assert.Equal(
            2 * (experts == 0 ? 12_288 + perExpert : 12_288 + 512 + ((2 + shared) * perExpert)), ParameterCount.MatmulParametersUsed(model).Constant);
    }
}
