namespace EdgeDsl.CostModel.Tests;

/// <summary>What layers can become and what each is made of, beside the stored weights of whole plans.</summary>
public class LayerOptionsTests
{
    [Fact]
    public void Amounts_are_those_of_the_weights_that_a_plan_stores()
    {
        for (var seed = 1; seed < 60; seed++)
        {
            var (deployment, _, _, _) = BruteForceTests.Instance(seed);
            var options = new LayerOptions(deployment, deployment.Tailoring!, CancellationToken.None);
            var random = new Random(seed);
            var (firstChosen, firstStored) = Options(_ => 0);
            var inNoLayer = new DeploymentCostModel(deployment.With(options.PlanOf(firstChosen))).Weights.TotalBytes.Constant - firstStored;
            for (var drawn = 0; drawn < 5; drawn++)
            {
                var (chosen, stored) = Options(layer => random.Next(options.OfLayers[layer].Length));
                var weights = new DeploymentCostModel(deployment.With(options.PlanOf(chosen))).Weights;
                // What is in no layer is in every plan.
                Assert.Equal(inNoLayer, weights.TotalBytes.Constant - stored);
                var amounts = options.AmountsOf(chosen);
                for (var i = 0; i < amounts.Length; i++)
                {
                    var (format, quantity) = options.Directions[i];
                    if (quantity != WeightQuantity.StoredBytes)
                        Assert.Equal(weights.Groups.Where(group => group.Format == format).Sum(group => group.Amount(quantity).Constant), amounts[i]);
                }

                // Nothing that a group has is left out.
                foreach (var group in weights.Groups)
                {
                    foreach (var quantity in new[] { WeightQuantity.LayerFlops, WeightQuantity.LayerBytes, WeightQuantity.ExpertBytes })
                        Assert.True(group.Amount(quantity).Constant == 0 || options.Directions.Contains(new WeightDirection(group.Format, quantity)));
                }
            }

            (int[] Chosen, double Stored) Options(Func<int, int> ofLayer)
            {
                int[] chosen = [.. Enumerable.Range(0, deployment.Model.Layers).Select(ofLayer)];
                return (chosen, options.AmountsOf(chosen)[options.Directions.ToList().IndexOf(new WeightDirection(WeightFormat.Unspecified, WeightQuantity.StoredBytes))]);
            }
        }
    }

    [Fact]
    public void Options_are_all_formats_from_wide_to_narrow_and_all_pruned_shares_from_none()
    {
        var deployment = Deployment(new Tailoring { MaxPruning = 0.07, BitWidths = new([4, 8, 6, 4]), ProtectedLayers = new([-1]) });
        var options = new LayerOptions(deployment, deployment.Tailoring!, CancellationToken.None);
        Assert.Equal(
            [
                new(0, WeightFormat.Q8_0), new(1, WeightFormat.Q8_0), new(2, WeightFormat.Q8_0),
                new(0, WeightFormat.Q6_K), new(1, WeightFormat.Q6_K), new(2, WeightFormat.Q6_K),
                new(0, WeightFormat.Q4_K), new(1, WeightFormat.Q4_K), new(2, WeightFormat.Q4_K),
            ],
            options.OfLayers[0].Select(option => option.Plan));
        Assert.Equal(new LayerPlan(0, WeightFormat.Unspecified), Assert.Single(options.OfLayers[1]).Plan);
        // a·r² + ln ratio of the format ÷ layers
        Assert.Equal((0.5 * 4 / 1024) + (Math.Log(1.0035) / 2), options.OfLayers[0][5].Loss, 12);
        Assert.Equal(Math.Log(1.0004) / 2, options.OfLayers[1][0].Loss, 12);
        Assert.Equal(new EquatableArray<LayerPlan>([new(2, WeightFormat.Q6_K), default]), options.PlanOf([5, 0]));
    }

    [Fact]
    public void Without_bit_widths_every_layer_keeps_its_format()
    {
        var deployment = Deployment(new Tailoring { MaxPruning = 1.0 / 32, ProtectedLayers = new([0]) });
        var options = new LayerOptions(deployment, deployment.Tailoring!, CancellationToken.None);
        Assert.Equal([default], options.OfLayers[0].Select(option => option.Plan));
        Assert.Equal([default, new(1, WeightFormat.Unspecified)], options.OfLayers[1].Select(option => option.Plan));
    }

    [Theory]
    [InlineData(2, WeightFormat.Q2_K)]
    [InlineData(3, WeightFormat.Q3_K)]
    [InlineData(4, WeightFormat.Q4_K)]
    [InlineData(5, WeightFormat.Q5_K)]
    [InlineData(6, WeightFormat.Q6_K)]
    [InlineData(8, WeightFormat.Q8_0)]
    public void A_width_stands_for_a_format_of_its_runtime(int bits, WeightFormat ofLlamaCpp)
    {
        Assert.Equal(ofLlamaCpp, LayerOptions.FormatOf(bits, Runtime.LlamaCpp));
        if (bits is 4 or 8)
            Assert.Equal(bits == 4 ? WeightFormat.Int4 : WeightFormat.Int8, LayerOptions.FormatOf(bits, Runtime.Mlc));
    }

    [Fact]
    public void Options_are_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var deployment = Deployment(new Tailoring());
        Assert.Throws<OperationCanceledException>(() => new LayerOptions(deployment, deployment.Tailoring!, source.Token));
    }

    private static Deployment Deployment(Tailoring tailoring) => new()
    {
        Model = SmallModel.Tied with { HiddenSize = 256, HeadDimension = 64, LayerSensitivities = new([0.5, 1]) },
        Policy = new QuantizationPolicy { Mix = GgufMix.Q8_0 },
        Device = new Device
        {
            Class = DeviceClass.ArmCpu,
            MemoryBandwidth = 17e9,
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 150e9 }],
        },
        Tailoring = tailoring,
    };
}
