namespace EdgeDsl.CostModel.Tests;

/// <summary>What a plan makes of parameters, FLOPs, bytes and costs.</summary>
public class LayerPlanTests
{
    private static readonly WorkloadPoint Point = new(300, 70, 2);

    public static TheoryData<string, GgufMix, int> Deployments { get; } = new()
    {
        { "Llama-3.2-1B", GgufMix.Q4_K_M, 0 },
        { "Gemma-3-1B", GgufMix.Q3_K_L, 0 },
        { "Phi-2", GgufMix.None, 4 },
        { "Qwen2.5-0.5B", GgufMix.F16, 0 },
    };

    [Theory]
    [MemberData(nameof(Deployments))]
    public void A_plan_that_changes_nothing_gives_the_same_bits_as_no_plan(string model, GgufMix mix, int bits)
    {
        var deployment = Deploy(PublishedModels.Find(model), mix, bits);
        var planned = deployment.With(Plan(deployment.Model.Layers, _ => default));

        Assert.Equal(Figures(deployment), Figures(planned));
        Assert.Equal(PerplexityRatio.Of(new DeploymentCostModel(deployment)), PerplexityRatio.Of(new DeploymentCostModel(planned)));
    }

    [Fact]
    public void A_pruned_layer_keeps_its_share_of_rows_and_all_of_its_cache()
    {
        var deployment = Deploy(PublishedModels.Find("Llama-3.2-1B"), GgufMix.Q4_0, 0);
        var pruned = deployment.With(Plan(16, layer => new LayerPlan(layer == 5 ? 8 : 0, WeightFormat.Unspecified)));
        var (before, after) = (new DeploymentCostModel(deployment), new DeploymentCostModel(pruned));

        // A layer has 2·2048·2048 + 2·2048·512 attention and 3·2048·8192 MLP parameters; a quarter of them goes.
        const long Gone = (2 * 2048 * 2048 + 2 * 2048 * 512 + 3 * 2048 * 8192) / 4;
        Assert.Equal(before.Parameters.Constant - Gone, after.Parameters.Constant);
        Assert.Equal(before.Weights.TotalBytes.Constant - Gone / 32 * 18, after.Weights.TotalBytes.Constant);
        var (full, tailored) = (before.At(Point.ToWorkload()), after.At(Point.ToWorkload()));
        Assert.Equal(full.PrefillFlops.Constant - 2 * 300 * 2 * Gone, tailored.PrefillFlops.Constant);
        Assert.Equal(full.DecodeFlopsPerToken.Constant - 2 * Gone, tailored.DecodeFlopsPerToken.Constant);
        Assert.Equal(full.KeyValueCacheBytes.Constant, tailored.KeyValueCacheBytes.Constant);
    }

    [Fact]
    public void Rows_are_rounded_up_to_whole_ones()
    {
        // 2 key-value heads of 40 and an MLP of 100 leave no whole thirty-seconds.
        var model = new Transformer
        {
            Layers = 1,
            HiddenSize = 320,
            IntermediateSize = 100,
            AttentionHeads = 8,
            KeyValueHeads = 2,
            HeadDimension = 40,
            VocabularySize = 1000,
            TieWordEmbeddings = true,
        };
        var pruned = model with { PrunedThirtySeconds = new([3]) };
        long[] rows = [.. TransformerMatrices.OfLayer(pruned, 0).Select(matrix => matrix.Rows)];
        Assert.Equal([290, 73, 73, 290, 91, 91, 290], rows);
    }

    [Fact]
    public void A_router_keeps_its_experts()
    {
        var moe = PublishedModels.Find("Qwen3-1.7B") with { IntermediateSize = 768, Experts = 64, ExpertsPerToken = 8 };
        var pruned = moe with { PrunedThirtySeconds = new(Enumerable.Repeat(16, moe.Layers).ToArray()) };
        var router = TransformerMatrices.OfLayer(pruned, 3).Single(matrix => matrix.Kind == MatrixKind.Router);
        Assert.Equal(64, router.Rows);
    }

    [Fact]
    public void Layers_have_the_formats_of_the_plan()
    {
        var deployment = Deploy(PublishedModels.Find("Llama-3.2-1B"), GgufMix.Q8_0, 0);
        var planned = deployment.With(Plan(16, layer => new LayerPlan(0, layer < 4 ? WeightFormat.Q4_K : WeightFormat.Unspecified)));
        const long PerLayer = 2 * 2048 * 2048 + 2 * 2048 * 512 + 3 * 2048 * 8192;
        var saved = 4 * (PerLayer / 32 * 34 - PerLayer / 256 * 144);
        Assert.Equal(
            new DeploymentCostModel(deployment).Weights.TotalBytes.Constant - saved,
            new DeploymentCostModel(planned).Weights.TotalBytes.Constant);
    }

    private static Deployment Deploy(Transformer model, GgufMix mix, int bits) => new()
    {
        Model = model,
        Policy = new QuantizationPolicy { Mix = mix, Bits = bits, GroupSize = bits > 0 ? 64 : 0 },
        Device = new Device
        {
            Class = DeviceClass.ArmCpu,
            MemoryBandwidth = 17e9,
            IdlePower = 3,
            MaxPower = 12,
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 150e9 }],
        },
    };

    private static EquatableArray<LayerPlan> Plan(int layers, Func<int, LayerPlan> ofLayer) =>
        new([.. Enumerable.Range(0, layers).Select(ofLayer)]);

    private static IReadOnlyList<long> Figures(Deployment deployment)
    {
        var model = new DeploymentCostModel(deployment);
        var costs = model.At(Point.ToWorkload());
        return
        [
            model.Parameters.Constant, .. typeof(DeploymentCosts).GetProperties().Select(property => property.GetValue(costs)).Select(value => value switch
            {
                Count count => count.Constant,
                Real real => BitConverter.DoubleToInt64Bits(real.Constant),
                _ => 0,
            }),
        ];
    }
}
