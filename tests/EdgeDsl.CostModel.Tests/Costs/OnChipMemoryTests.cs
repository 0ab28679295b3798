namespace EdgeDsl.CostModel.Tests.Costs;

/// <summary>
/// What stays on chip is read from memory once and then no more. A layer of Tiny has 36,864 parameters, 73,728 bytes in F16, and its head
/// 1,000·64 parameters, 128,000 bytes; memory moves 1e6 bytes per second.
/// </summary>
public sealed class OnChipMemoryTests
{
    private const long AllLayers = 8 * 73_728;
    private const long Head = 128_000;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100_000, 100_000)]
    [InlineData(AllLayers + 1_000, AllLayers + 1_000)]
    [InlineData(AllLayers + Head, AllLayers + Head)]
    [InlineData(1e12, AllLayers + Head)]
    public void A_step_does_not_read_again_what_fits(double onChip, long kept)
    {
        var point = new WorkloadPoint(384, 128, 1);
        DeploymentCosts without = Costs(double.NaN, point), with = Costs(onChip, point);
        Assert.Equal(kept / 1e6, without.DecodeStep.MemoryTime.Constant - with.DecodeStep.MemoryTime.Constant, 9);
        Assert.Equal(without.PeakMemoryBytes.Constant, with.PeakMemoryBytes.Constant);
        Assert.Equal(without.DecodeStep.ComputeTime.Constant, with.DecodeStep.ComputeTime.Constant);
        // 1 µJ for each byte that is not moved.
        Assert.Equal(kept * 1e-6, without.DecodeStep.OperationEnergy.Constant - with.DecodeStep.OperationEnergy.Constant, 9);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(512, 0)]
    [InlineData(513, 1)]
    [InlineData(1025, 2)]
    public void Only_later_micro_batches_of_a_prompt_find_the_layers_there(int prompt, int times)
    {
        var point = new WorkloadPoint(prompt, 4, 1);
        DeploymentCosts without = Costs(double.NaN, point), with = Costs(100_000, point), all = Costs(1e12, point);
        Assert.Equal(times * 100_000 / 1e6, without.Prefill.MemoryTime.Constant - with.Prefill.MemoryTime.Constant, 9);
        Assert.Equal(times * AllLayers / 1e6, without.Prefill.MemoryTime.Constant - all.Prefill.MemoryTime.Constant, 9);
    }

    private static DeploymentCosts Costs(double onChip, WorkloadPoint point) => new DeploymentCostModel(new Deployment
    {
        Model = SmallModel.Tied with { Layers = 8 },
        Device = new Device
        {
            Class = DeviceClass.ArmCpu,
            MemoryBandwidth = 1e6,
            IdlePower = 1,
            MaxPower = 4,
            EnergyPerByte = 1e-6,
            OnChipMemory = onChip,
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 1e8, EnergyPerOperation = 1e-9 }],
            Calibrations =
            [
                .. from phase in new[] { Phase.Prefill, Phase.Decode }
                   from attention in new[] { false, true }
                   select new Calibration
                   {
                       Runtime = Runtime.LlamaCpp, Phase = phase, Attention = attention, ComputeShare = 1, BandwidthShare = 1, StepTime = 0,
                   },
            ],
        },
        Policy = new QuantizationPolicy { Weights = WeightFormat.F16 },
    }).At(point.ToWorkload());
}
