namespace EdgeDsl.CostModel.Tests;

/// <summary>Norms, biases and shared experts, counted by hand on 2 layers of width 64 with 4 heads of 16, 2 of them for keys and values, and an MLP of 128.</summary>
public sealed class VectorTests
{
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
            "NormsPerLayer" => SmallModel.Tied with { NormsPerLayer = 4 },
            "NormBias" => SmallModel.Tied with { NormBias = true },
            "AttentionBias" => SmallModel.Tied with { AttentionBias = true },
            "AttentionOutputBias" => SmallModel.Tied with { AttentionOutputBias = true },
            "MlpBias" => SmallModel.Tied with { MlpBias = true },
            "PlainMlpBias" => SmallModel.Tied with { MlpBias = true, GatedMlp = false },
            "ExpertBias" => SmallModel.Tied with { MlpBias = true, Experts = 8, ExpertsPerToken = 2, SharedExperts = 1 },
            "QueryKeyNorm" => SmallModel.Tied with { QueryKeyNorm = true },
            "QueryKeyNormAllHeads" => SmallModel.Tied with { QueryKeyNorm = true, QueryKeyNormAllHeads = true },
            "SharedExpertGate" => SmallModel.Tied with { SharedExpertGate = true },
            "HeadBias" => SmallModel.Tied with { HeadBias = true },
            _ => SmallModel.Tied,
        }).Constant);

    [Theory]
    [InlineData(0, 0, true, 12_288 + 24_576)]
    [InlineData(0, 2, true, 12_288 + 24_576)]
    [InlineData(8, 0, true, 12_288 + 512 + (8 * 24_576))]
    [InlineData(8, 2, true, 12_288 + 512 + (10 * 24_576))]
    [InlineData(8, 2, false, 12_288 + 512 + (10 * 16_384))]
    public void Experts_routed_and_shared_are_stored(int experts, int shared, bool gated, long expected)
    {
        var model = SmallModel.Tied with { Experts = experts, ExpertsPerToken = 2, SharedExperts = shared, GatedMlp = gated };
        Assert.Equal(expected, ParameterCount.MatricesOfLayer(model, 0).Constant);
        var perExpert = gated ? 24_576 : 16_384;
        Assert.Equal(
            2 * (experts == 0 ? 12_288 + perExpert : 12_288 + 512 + ((2 + shared) * perExpert)), ParameterCount.MatmulParametersUsed(model).Constant);
    }
}
