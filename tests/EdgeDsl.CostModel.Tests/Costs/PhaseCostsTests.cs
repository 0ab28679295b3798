namespace EdgeDsl.CostModel.Tests.Costs;

/// <summary>Parts of a phase, attention's operator groups, and power beside a link.</summary>
public sealed class PhaseCostsTests
{
    private const long LayerBytes = 73_728; // 36,864 weights in two bytes

    private static readonly Deployment Streaming = new()
    {
        Model = SmallModel.Tied,
        Device = new Device
        {
            Class = DeviceClass.ArmCpu,
            MemoryBandwidth = 1e6,
            IdlePower = 2,
            PrefillPower = 5,
            DecodePower = 4,
            Link = new DeviceLink { Kind = LinkKind.Storage, Bandwidth = 1e5, EnergyPerByte = 1e-6 },
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 1e15 }],
            Calibrations =
            [
                .. from phase in new[] { Phase.Prefill, Phase.Decode }
                   from attention in new[] { false, true }
                   select new Calibration { Runtime = Runtime.LlamaCpp, Phase = phase, Attention = attention, ComputeShare = 1, BandwidthShare = 1, StepTime = 0.125 },
            ],
        },
        Policy = new QuantizationPolicy { Weights = WeightFormat.F16 },
        StreamedLayers = 1,
    };

    [Fact]
    public void A_part_has_its_share_of_each_group_and_of_what_is_beside_them()
    {
        var energies = Streaming.Device with
        {
            EnergyPerByte = 1e-6,
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 1e15, EnergyPerOperation = 1e-9 }],
        };
        var whole = At(Streaming with { Device = energies }).DecodeStep;
        Assert.True(whole.Elapsed.Constant > whole.OperatorTime.Constant + 0.2); // it waits for the link
        var part = whole.Part(index => index == 0 ? 0.5 : 0.25, 0.75);
        Assert.Equal(whole.Groups.Select(group => group.Name), part.Groups.Select(group => group.Name));
        for (var index = 0; index < whole.Groups.Count; index++)
        {
            var (all, some, share) = (whole.Groups[index], part.Groups[index], index == 0 ? 0.5 : 0.25);
            Is(share * all.Flops.Constant, some.Flops);
            Is(share * all.Bytes.Constant, some.Bytes);
            Is(share * all.ComputeTime.Constant, some.ComputeTime);
            Is(share * all.MemoryTime.Constant, some.MemoryTime);
            Is(share * all.Elapsed.Constant, some.Elapsed);
            Is(share * all.OperationEnergy.Constant, some.OperationEnergy);
        }

        var operators = whole.Groups.Select((group, index) => group.Elapsed.Constant * (index == 0 ? 0.5 : 0.25)).Sum();
        Is(operators, part.OperatorTime);
        Is(part.Groups.Sum(group => group.MemoryTime.Constant), part.MemoryTime);
        Is(0.75 * LayerBytes / 1e5, part.LinkTime);
        Is(0.75 * LayerBytes * 1e-6, part.LinkEnergy);
        Is(Math.Max(part.MemoryTime.Constant, part.LinkTime.Constant), part.DataTime);
        Is(operators + (0.75 * (whole.Elapsed.Constant - whole.OperatorTime.Constant)), part.Elapsed);
        var memory = whole.Part(_ => 1, 0);
        Is(whole.MemoryTime.Constant, memory.DataTime);
        Is(whole.OperatorTime.Constant, memory.Elapsed);
    }

    [Fact]
    public void A_link_adds_its_power_to_a_measured_one()
    {
        var fast = Streaming with { Device = Streaming.Device with { Link = Streaming.Device.Link! with { Bandwidth = 1e9 } } };
        var costs = At(fast);
        var (first, step) = (costs.TimeToFirstToken.Constant, costs.TimePerOutputToken.Constant);
        Is(5 + (LayerBytes * 1e-6 / first), costs.PrefillPower);
        Is(4 + (LayerBytes * 1e-6 / step), costs.DecodePower);
        Is((4 * step) + (LayerBytes * 1e-6), costs.EnergyPerToken);
        Is(5, At(Streaming with { StreamedLayers = 0 }).PrefillPower);
        Is(5, At(Streaming with { StreamedLayers = 0 }, prompt: 0).PrefillPower);
    }

    [Fact]
    public void Only_what_is_known_of_attention_is_known_of_a_step()
    {
        var step = At(Streaming with { StreamedLayers = 0, Device = Streaming.Device with { Rates = [] } });
        Assert.Equal(double.NaN, step.TimePerOutputToken.Constant);
        Is((275_456 + 1280 + 128 + (449.5 * 256)) / 1e6, step.DecodeStep.MemoryTime);
    }

    [Fact]
    public void Calibrations_of_all_its_formats_are_the_devices_own()
    {
        Assert.True(Calibrated(WeightFormat.F16));
        Assert.False(Calibrated(WeightFormat.Q8_0));

        static bool Calibrated(WeightFormat format) => new DeploymentCostModel(Streaming with
        {
            Device = Streaming.Device with
            {
                Calibrations =
                [
                    .. from phase in new[] { Phase.Prefill, Phase.Decode }
                       select new Calibration { Runtime = Runtime.LlamaCpp, Phase = phase, Format = format, ComputeShare = 1, BandwidthShare = 1 },
                ],
            },
        }).IsCalibrated;
    }

    [Theory]
    [InlineData("Gemma-3-1B", Runtime.LlamaCpp, "attention 4, attention, window 512 22")]
    [InlineData("Llama-3.2-1B", Runtime.LlamaCpp, "attention 16")]
    [InlineData("Llama-3.2-1B", Runtime.Mlc, "attention 16")]
    [InlineData("Mistral-7B-v0.1", Runtime.LlamaCpp, "attention 32")]
    [InlineData("Mistral-7B-v0.1", Runtime.Mlc, "attention, window 4096 32")]
    public void Layers_of_one_window_are_a_group(string model, Runtime runtime, string expected)
    {
        var deployment = new Deployment { Model = PublishedModels.Find(model), Runtime = runtime };
        Assert.Equal(expected, string.Join(", ", AttentionGroup.Of(deployment).Select(group => $"{group.Name} {group.Layers}")));
        Assert.Equal(model.StartsWith("Mistral", StringComparison.Ordinal), AttentionGroup.IgnoresWindow(deployment.Model));
    }

    private static DeploymentCosts At(Deployment deployment, int prompt = 384) =>
        new DeploymentCostModel(deployment).At(new Workload(prompt, 128, 1));

    private static void Is(double expected, Real actual) =>
        Assert.InRange(actual.Constant, expected - (1e-9 * Math.Max(Math.Abs(expected), 1e-9)), expected + (1e-9 * Math.Max(Math.Abs(expected), 1e-9)));
}
