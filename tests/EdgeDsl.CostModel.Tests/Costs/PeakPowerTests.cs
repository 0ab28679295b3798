namespace EdgeDsl.CostModel.Tests;

public class PeakPowerTests
{
    private static readonly Device RaspberryPi5 = new()
    {
        Class = DeviceClass.ArmCpu,
        MemoryBandwidth = 17.07e9,
        IdlePower = 2.7,
        MaxPower = 12,
        Rates = [Rate(NumberFormat.Float32, 153.5e9), Rate(NumberFormat.Float16, 307e9), Rate(NumberFormat.Int8, 614e9)],
    };

    private static readonly Device NpuWithEnergies = new()
    {
        Class = DeviceClass.Npu,
        MemoryBandwidth = 34e9,
        IdlePower = 2,
        EnergyPerByte = 60e-12,
        Rates = [Rate(NumberFormat.Float32, 1e11, 5e-12), Rate(NumberFormat.Float16, 1e12, 2e-12), Rate(NumberFormat.Int8, 6e12, 0.3e-12)],
    };

    private static readonly Transformer Moe = PublishedModels.Find("Qwen3-1.7B") with { IntermediateSize = 768, Experts = 64, ExpertsPerToken = 8 };

    // A review found these up to 35 % low: the top of the power lies where a short prompt turns an operator group from memory to compute.
    public static TheoryData<string, GgufMix, bool, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, GgufMix, bool, int>();
            foreach (var model in new[] { "Llama-3.2-1B", "Gemma-3-1B", "moe" })
            {
                foreach (var mix in new[] { GgufMix.Q4_K_M, GgufMix.F16, GgufMix.Q8_0, GgufMix.Q4_0 })
                {
                    foreach (var batch in new[] { 1, 4 })
                    {
                        cases.Add(model, mix, true, batch);
                        cases.Add(model, mix, false, batch);
                    }
                }
            }

            return cases;
        }
    }

    [Theory]
    [Trait("Takes", "long")]
    [MemberData(nameof(Cases))]
    public void The_worst_point_of_power_is_that_of_every_workload(string name, GgufMix mix, bool pi, int mostBatch)
    {
        var deployment = new Deployment
        {
            Model = name == "moe" ? Moe : PublishedModels.Find(name),
            Device = pi ? RaspberryPi5 : NpuWithEnergies,
            Policy = new QuantizationPolicy { Mix = mix },
        };
        var model = new DeploymentCostModel(deployment);
        var ranges = new WorkloadRanges(new(0, 1024), new(1, 64), new(1, mostBatch));
        var power = model.At(ranges.ToFreeWorkload()).PeakPower;
        double most = 0;
        for (var prompt = 0; prompt <= 1024; prompt++)
        {
            for (var batch = 1; batch <= mostBatch; batch++)
            {
                foreach (var output in new[] { 1, 2, 33, 64 })
                    most = Math.Max(most, new ExpressionEvaluator(prompt, output, batch).Evaluate(power));
            }
        }

        var found = model.At(WorstPoint.Find(model, ranges, Budget.Power).ToWorkload()).PeakPower.Constant;
        Assert.InRange(found, most * (1 - 1e-12), most * (1 + 1e-12));
    }

    [Fact]
    public void An_unknown_rate_of_attention_leaves_the_time_unknown()
    {
        // Attention runs in half precision, and this unit has integer rates alone.
        var deployment = new Deployment
        {
            Model = PublishedModels.Find("Llama-3.2-1B"),
            Device = NpuWithEnergies with { Rates = [Rate(NumberFormat.Int8, 6e12)] },
            Policy = new QuantizationPolicy { Mix = GgufMix.Q8_0 },
        };
        var costs = new DeploymentCostModel(deployment).At(new Workload(512, 128, 1));
        Assert.True(costs.TimePerOutputToken.IsUnknown);
        Assert.True(costs.TimeToFirstToken.IsUnknown);
        Assert.True(costs.EnergyPerToken.IsUnknown);
        Assert.True(costs.PeakMemoryBytes.IsConstant);
    }

    private static ComputeRate Rate(NumberFormat format, double rate, double energy = double.NaN) =>
        new() { Format = format, OperationsPerSecond = rate, EnergyPerOperation = energy };
}
