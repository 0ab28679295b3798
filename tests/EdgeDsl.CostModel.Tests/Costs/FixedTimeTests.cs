namespace EdgeDsl.CostModel.Tests.Costs;

/// <summary>What a step takes whatever it reads passes at the clock of the compute units.</summary>
public sealed class FixedTimeTests
{
    [Fact]
    public void At_half_the_clock_layers_and_steps_take_twice_their_fixed_time()
    {
        DeploymentCosts fast = At("fast"), slow = At("slow");
        // 0.25 s of the step, 2 layers of 0.01 s; nothing else depends on the clock, as bandwidth bounds it.
        Assert.Equal(0.27, slow.TimePerOutputToken.Constant - fast.TimePerOutputToken.Constant, 9);
    }

    private static DeploymentCosts At(string point) => new DeploymentCostModel(new Deployment
    {
        Model = SmallModel.Tied with { TieWordEmbeddings = false },
        Device = new Device
        {
            Class = DeviceClass.ArmCpu,
            MemoryBandwidth = 1e6,
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 1e15 }],
            OperatingPoints = [new OperatingPoint { Name = "fast" }, new OperatingPoint { Name = "slow", RateScale = 0.5 }],
            Calibrations =
            [
                new Calibration { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 1, BandwidthShare = 1, StepTime = 0.25, LayerTime = 0.01 },
                new Calibration { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 1, BandwidthShare = 1 },
            ],
        },
        Policy = new QuantizationPolicy { Weights = WeightFormat.F16 },
        OperatingPoint = point,
    }).At(new Workload(16, 16, 1));
}
