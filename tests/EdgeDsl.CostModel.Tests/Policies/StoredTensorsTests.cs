namespace EdgeDsl.CostModel.Tests.Policies;

public class StoredTensorsTests
{
    private static readonly Transformer Model = new()
    {
        Layers = 1,
        HiddenSize = 256,
        IntermediateSize = 512,
        AttentionHeads = 4,
        KeyValueHeads = 4,
        HeadDimension = 64,
        VocabularySize = 1000,
        TieWordEmbeddings = true,
        GatedMlp = false,
    };

    [Fact]
    public void The_tensors_of_a_file_stand_before_what_the_policy_says()
    {
        var tensors = new StoredTensors(
            new Dictionary<(MatrixKind, int), WeightFormat>
            {
                [(MatrixKind.TokenEmbedding, -1)] = WeightFormat.Q6_K,
                [(MatrixKind.AttentionQuery, 0)] = WeightFormat.Q4_K,
                [(MatrixKind.AttentionKey, 0)] = WeightFormat.Q4_K,
                [(MatrixKind.AttentionValue, 0)] = WeightFormat.Q5_K,
                [(MatrixKind.AttentionOutput, 0)] = WeightFormat.Q4_K,
                [(MatrixKind.FfnUp, 0)] = WeightFormat.Q8_0,
                [(MatrixKind.FfnDown, 0)] = WeightFormat.IQ4_XS,
            },
            vectorBytes: 1234);
        var weights = new StoredWeights(Model, new QuantizationPolicy { Weights = WeightFormat.F16, Tensors = tensors });

        // Rows of 256 are one block of 210, 144, 176, 8 · 34 bytes; those of 512 two of 136.
        Assert.Equal((1000 * 210) + (3 * 256 * 144) + (256 * 176) + (512 * 272) + (256 * 272) + 1234, weights.TotalBytes.Constant);
        Assert.Equal(1234, weights.OtherBytes.Constant);
        Assert.Equal(
            [WeightFormat.Q4_K, WeightFormat.Q5_K, WeightFormat.Q8_0, WeightFormat.IQ4_XS, WeightFormat.Q6_K],
            weights.Groups.Select(group => group.Format));
    }

    // Qwen1.5-MoE-A2.7B: four shared experts 1408 wide are one MLP 5632 wide. Rows of 1408 are 5.5 blocks of 256 and fall back, those of 5632 are 22.
    [Fact]
    public void Shared_experts_are_stored_as_one()
    {
        var model = Model with { HiddenSize = 2048, IntermediateSize = 1408, Experts = 60, ExpertsPerToken = 4, SharedExperts = 4 };
        var storage = new WeightStorage(model, new QuantizationPolicy { Mix = GgufMix.Q6_K });
        var down = TransformerMatrices.OfLayer(model, 0).Single(matrix => matrix.Kind == MatrixKind.SharedExpertDown);
        var routed = TransformerMatrices.OfLayer(model, 0).Single(matrix => matrix.Kind == MatrixKind.FfnDown);

        Assert.Equal((2048, 5632), (down.Rows, down.Columns));
        Assert.Equal((WeightFormat.Q6_K, WeightFormat.Q8_0), (storage.FormatOf(down), storage.FormatOf(routed)));
        Assert.Equal(2048 * 22 * 210, storage.BytesOf(down, WeightFormat.Q6_K).Constant);
    }
}
