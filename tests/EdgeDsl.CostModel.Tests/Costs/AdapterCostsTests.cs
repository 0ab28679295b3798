namespace EdgeDsl.CostModel.Tests.Costs;

/// <summary>
/// A deployment with adapters costs what it costs without, and what the adapters do. Tiny has 2 layers; an adapter of rank 4 on all seven
/// matrices has 2·4·(128 + 96 + 96 + 128 + 3·192) = 8192 parameters, 16,384 bytes in F16. The device moves 1 MB/s and computes 1 TFLOPS.
/// </summary>
public sealed class AdapterCostsTests
{
    private const long Parameters = 8192;
    private const long LayerParameters = 2 * ((2 * 64 * 64) + (2 * 64 * 32) + (3 * 64 * 128));

    private static readonly WorkloadPoint Point = new(384, 128, 1);

    [Fact]
    public void Unmerged_every_token_pays_for_its_mix()
    {
        DeploymentCosts without = Costs(null, Point), with = Costs(new AdapterSet { Count = 46, Rank = 4 }, Point);
        Assert.Equal(384 * 46 * 2 * Parameters, with.PrefillFlops.Constant - without.PrefillFlops.Constant);
        Assert.Equal(46 * 2 * Parameters, with.DecodeFlopsPerToken.Constant - without.DecodeFlopsPerToken.Constant);
        Assert.Equal((384 + 127) * 46 * 2 * Parameters, with.TotalFlops.Constant - without.TotalFlops.Constant);
        Assert.Equal(46 * 2 * Parameters, with.PeakMemoryBytes.Constant - without.PeakMemoryBytes.Constant);
        Assert.Equal(46 * 2 * Parameters, with.WeightBytes.Constant - without.WeightBytes.Constant);
        // One micro-batch, and each step, reads all of them: 0.753664 s at 1 MB/s.
        Assert.Equal(0.753664, with.TimeToFirstToken.Constant - without.TimeToFirstToken.Constant, 12);
        Assert.Equal(0.753664, with.TimePerOutputToken.Constant - without.TimePerOutputToken.Constant, 12);
        // 2 W idle, 2 W for a busy memory, 2 W for busy compute units.
        Assert.Equal(
            (4 * 0.753664) + (2 * 46 * 2 * Parameters / 1e12), with.EnergyPerToken.Constant - without.EnergyPerToken.Constant, 12);
    }

    [Fact]
    public void Adapters_are_an_operator_group_of_their_own_and_change_no_bit_of_the_others()
    {
        DeploymentCosts without = Costs(null, Point), with = Costs(new AdapterSet { Count = 46, Rank = 4 }, Point);
        Check(without.Prefill, with.Prefill);
        Check(without.DecodeStep, with.DecodeStep);

        static void Check(PhaseCosts without, PhaseCosts with)
        {
            Assert.Equal("adapters", Assert.Single(with.Groups.Select(group => group.Name).Except(without.Groups.Select(group => group.Name))));
            Assert.Equal(
                without.Groups.Select(group => (group.Name, group.Flops.Constant, group.Bytes.Constant, group.Elapsed.Constant)),
                with.Groups.Where(group => group.Name != "adapters")
                    .Select(group => (group.Name, group.Flops.Constant, group.Bytes.Constant, group.Elapsed.Constant)));
        }
    }

    [Fact]
    public void Merged_only_the_first_token_pays()
    {
        DeploymentCosts without = Costs(null, Point), with = Costs(new AdapterSet { Count = 46, ActiveAdapters = 2, Rank = 4, Merged = true }, Point);
        const long Flops = 2 * 2 * 4 * LayerParameters, Bytes = (2 * 2 * LayerParameters) + (2 * 2 * Parameters);
        Assert.Equal(Flops, with.PrefillFlops.Constant - without.PrefillFlops.Constant);
        Assert.Equal(Flops, with.TotalFlops.Constant - without.TotalFlops.Constant);
        Assert.Equal(without.DecodeFlopsPerToken.Constant, with.DecodeFlopsPerToken.Constant);
        Assert.Equal(Bytes / 1e6, with.TimeToFirstToken.Constant - without.TimeToFirstToken.Constant, 12);
        Assert.Equal(without.TimePerOutputToken.Constant, with.TimePerOutputToken.Constant);
        Assert.Equal(without.EnergyPerToken.Constant, with.EnergyPerToken.Constant);
        Assert.Equal(46 * 2 * Parameters, with.PeakMemoryBytes.Constant - without.PeakMemoryBytes.Constant);
    }

    [Fact]
    public void Sequences_of_a_batch_read_different_adapters_as_far_as_there_are()
    {
        var point = new WorkloadPoint(384, 128, 4);
        DeploymentCosts without = Costs(null, point), with = Costs(new AdapterSet { Count = 7, ActiveAdapters = 2, Rank = 4 }, point);
        Assert.Equal(4 * 2 * 2 * Parameters, Adapters(with.DecodeStep).Flops.Constant);
        Assert.Equal(7 * 2 * Parameters, Adapters(with.DecodeStep).Bytes.Constant);
        Assert.Equal(7 * 2 * Parameters / 1e6, with.TimePerOutputToken.Constant - without.TimePerOutputToken.Constant, 9);
        // 1536 prompt tokens are three micro-batches.
        Assert.Equal(3 * 7 * 2 * Parameters, Adapters(with.Prefill).Bytes.Constant);
    }

    /// <summary>With the bandwidth alone at work, 0.1 of the matmuls and 0.3 of the adapters weigh as the bytes they read: two and four each.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(64)]
    public void Their_format_widens_the_error_band_as_far_as_it_takes_the_time(int rank)
    {
        const double Matmuls = 2 * (LayerParameters + (1000 * 64));
        var adapters = 4.0 * Parameters * rank / 4;
        var expected = Math.Ceiling(100 * ((0.1 * Matmuls) + (0.3 * adapters)) / (Matmuls + adapters)) / 100;
        Assert.Equal(
            (0.1, expected),
            (new DeploymentCostModel(Deployment(null)).DecodeRelativeError,
                new DeploymentCostModel(Deployment(new AdapterSet { Rank = rank, Format = WeightFormat.F32 })).DecodeRelativeError));
    }

    private static OperatorGroup Adapters(PhaseCosts phase) => phase.Groups.Single(group => group.Name == "adapters");

    private static DeploymentCosts Costs(AdapterSet? adapters, WorkloadPoint point) =>
        new DeploymentCostModel(Deployment(adapters)).At(point.ToWorkload());

    private static Deployment Deployment(AdapterSet? adapters) => new()
    {
        Model = SmallModel.Tied,
        Device = new Device
        {
            Class = DeviceClass.ArmCpu,
            MemoryBandwidth = 1e6,
            IdlePower = 2,
            MaxPower = 6,
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 1e12 }],
            Calibrations =
            [
                .. from phase in new[] { Phase.Prefill, Phase.Decode }
                   from attention in new[] { false, true }
                   select new Calibration
                   {
                       Runtime = Runtime.LlamaCpp, Phase = phase, Attention = attention, ComputeShare = 1, BandwidthShare = 1, StepTime = 0,
                       RelativeError = 0.1,
                   },
                new Calibration { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.F32, RelativeError = 0.3 },
            ],
        },
        Policy = new QuantizationPolicy { Weights = WeightFormat.F16 },
        Adapters = adapters,
    };
}
