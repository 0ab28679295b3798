namespace EdgeDsl.CostModel.Tests.Text;

public sealed class TailoringHeadlineTests
{
    private static readonly WorkloadRanges Ranges = new(new(1, 384), new(1, 128), new(1, 1));

    // Rows of 256 fill the blocks of every format.
    private static readonly Deployment Two = new()
    {
        Model = SmallModel.Tied with { HiddenSize = 256, IntermediateSize = 256, AttentionHeads = 4, KeyValueHeads = 4, HeadDimension = 64, LayerSensitivities = new([1, 1]) },
        Policy = new QuantizationPolicy { Mix = GgufMix.F16 },
        Device = new Device { MemoryBandwidth = 1e9, Rates = [new ComputeRate { OperationsPerSecond = 1e9 }] },
        Tailoring = new Tailoring(),
    };

    [Fact]
    public void Nothing_is_done_where_nothing_has_to_be() => Assert.Equal(
        "0 % of the layers pruned; predicted perplexity ratio 1, at most 0 % of the predicted loss above the best plan's; " + LayerSensitivities.DefaultCaution,
        Headline(Two with { Model = Two.Model with { LayerSensitivities = default } }, new DeploymentBudgets()));

    [Fact]
    public void One_width_of_all_layers_is_one_number() => Assert.Equal(
        "0 % of the layers pruned, 8 bits; predicted perplexity ratio 1.0004, at most 0 % of the predicted loss above the best plan's",
        Headline(Two with { Tailoring = new Tailoring { BitWidths = new([8]) } }, new DeploymentBudgets()));

    [Fact]
    public void Several_widths_are_the_fewest_and_the_most()
    {
        // Half of the parameters in Q4_K, half in Q8_0: √(1.0432 · 1.0004) = 1.0216.
        var deployment = Two with { Tailoring = new Tailoring { MaxPruning = 0, BitWidths = new([4, 8]) } };
        Assert.Equal(
            "0 % of the layers pruned, 4 to 8 bits; predicted perplexity ratio 1.0216, at most 0 % of the predicted loss above the best plan's",
            Headline(deployment, Memory(deployment, new(0, WeightFormat.Q4_K), new(0, WeightFormat.Q8_0))));
    }

    [Fact]
    public void Layers_that_matter_alike_are_pruned_alike()
    {
        // 2 · (4/32)² = 0.03125, and e to that is 1.0317.
        Assert.Equal(
            "12.5 % of the layers pruned; predicted perplexity ratio 1.0317, at most 0 % of the predicted loss above the best plan's",
            Headline(Two, Memory(Two, new(4, WeightFormat.Unspecified), new(4, WeightFormat.Unspecified))));
    }

    private static DeploymentBudgets Memory(Deployment deployment, params LayerPlan[] plan) => new()
    {
        Memory = new DeploymentCostModel(deployment.With(new(plan))).At(new Workload(384, 128, 1)).PeakMemoryBytes.Constant,
    };

    private static string Headline(Deployment deployment, DeploymentBudgets budgets) => TailoringHeadline.Of(TailoredDeployment.Of(deployment, budgets, Ranges)!);
}
