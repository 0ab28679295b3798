namespace EdgeDsl.CostModel.Tests.Devices;

public sealed class DeviceTests
{
    private static readonly ComputeRate Single = new() { Format = NumberFormat.Float32, OperationsPerSecond = 1 };
    private static readonly ComputeRate Half = new() { Format = NumberFormat.Float16, OperationsPerSecond = 2 };
    private static readonly ComputeRate Byte = new() { Format = NumberFormat.Int8, OperationsPerSecond = 4 };

    [Fact]
    public void A_missing_rate_falls_back_to_the_next_wider_format()
    {
        var device = new Device { Rates = [Byte, Single, Half] };
        Assert.Equal((Single, Half, Byte), (device.FindRate(NumberFormat.Float32), device.FindRate(NumberFormat.Float16), device.FindRate(NumberFormat.Int8)));
        Assert.Same(Half, new Device { Rates = [Single, Half] }.FindRate(NumberFormat.Int8));
        Assert.Same(Single, new Device { Rates = [Single] }.FindRate(NumberFormat.Int8));
        Assert.Null(new Device { Rates = [Byte] }.FindRate(NumberFormat.Float16));
    }

    [Fact]
    public void Without_a_name_the_first_of_the_fastest_points_is_meant()
    {
        OperatingPoint low = new() { Name = "low", RateScale = 0.5 }, high = new() { Name = "high" }, other = new() { Name = "other" };
        var device = new Device { OperatingPoints = [low, high, other] };
        Assert.Same(high, device.FindOperatingPoint(null));
        Assert.Same(low, device.FindOperatingPoint("LOW"));
        Assert.Null(device.FindOperatingPoint("none"));
        Assert.Equal("", new Device().FindOperatingPoint(null)!.Name);
        Assert.Null(new Device().FindOperatingPoint("none"));
    }

    [Fact]
    public void The_system_has_its_share_of_memory() => Assert.Equal(7, new Device { MemoryCapacity = 8, ReservedMemory = 1 }.UsableMemory);

    [Fact]
    public void Shares_come_from_the_format_then_the_device_then_its_class()
    {
        var device = new Device
        {
            Class = DeviceClass.ArmCpu,
            Calibrations =
            [
                new Calibration { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.5, StepTime = 0.25 },
                new Calibration { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.75, RelativeError = 0.4 },
                new Calibration { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 0.125 },
            ],
        };
        var own = new PhaseEfficiency(device, Runtime.LlamaCpp, Phase.Decode);
        var ofClass = new PhaseEfficiency(device with { Calibrations = [] }, Runtime.LlamaCpp, Phase.Decode);
        Assert.Equal((0.75, 0.5), (own.ComputeShare(WeightFormat.Q4_0), own.ComputeShare(WeightFormat.Q8_0)));
        Assert.Equal((0.125, ofClass.AttentionBandwidthShare), (own.AttentionComputeShare, own.AttentionBandwidthShare));
        Assert.Equal(ofClass.BandwidthShare(WeightFormat.Q4_0), own.BandwidthShare(WeightFormat.Q4_0));
        Assert.Equal((0.4, ofClass.RelativeError(WeightFormat.Q8_0)), (own.RelativeError(WeightFormat.Q4_0), own.RelativeError(WeightFormat.Q8_0)));
        // A measured step holds its layers; the class's time of a layer goes with the class's step.
        Assert.Equal((0.25, 0.0), (own.StepTime, own.LayerTime));
        Assert.True(ofClass.StepTime > 0);

        // Another phase and another runtime are not this one.
        Assert.Equal(
            new PhaseEfficiency(device with { Calibrations = [] }, Runtime.LlamaCpp, Phase.Prefill).ComputeShare(WeightFormat.Q4_0),
            new PhaseEfficiency(device, Runtime.LlamaCpp, Phase.Prefill).ComputeShare(WeightFormat.Q4_0));
        Assert.NotEqual(0.5, new PhaseEfficiency(device, Runtime.ExecuTorch, Phase.Decode).ComputeShare(WeightFormat.Q8_0));
    }

    [Fact]
    public void A_runtime_that_was_not_measured_on_a_class_has_the_values_for_all_others()
    {
        var rows = ClassCalibrations.Of(DeviceClass.AppleGpu);
        var device = new Device { Class = DeviceClass.AppleGpu };
        foreach (var (runtime, listed) in new[] { (Runtime.Mlx, Runtime.Mlx), (Runtime.LlamaCpp, Runtime.LlamaCpp), (Runtime.Qnn, Runtime.DeviceDefault) })
        {
            var efficiency = new PhaseEfficiency(device, runtime, Phase.Decode);
            var row = rows.First(row => row.Runtime == listed && row.Phase == Phase.Decode);
            Assert.Equal((row.StepTime, row.LayerTime, row.RelativeError), (efficiency.StepTime, efficiency.LayerTime, efficiency.RelativeError(WeightFormat.F32)));
            Assert.True(efficiency.LayerTime > 0);
        }
    }

    [Fact]
    public void A_device_is_calibrated_where_all_formats_or_each_of_them_are()
    {
        var groups = new StoredWeights(SmallModel.Tied, new QuantizationPolicy { Weights = WeightFormat.Q8_0, TokenEmbedding = WeightFormat.F16 }).Groups;
        Assert.Equal(2, groups.Count);
        Assert.True(IsOwn(WeightFormat.Unspecified));
        Assert.True(IsOwn(WeightFormat.Q8_0, WeightFormat.F16));
        Assert.False(IsOwn(WeightFormat.Q8_0));
        Assert.False(IsOwn(WeightFormat.F16));
        Assert.False(IsOwn());
        Assert.False(new PhaseEfficiency(new Device(), Runtime.LlamaCpp, Phase.Decode).IsOwn([]));

        bool IsOwn(params WeightFormat[] formats) => new PhaseEfficiency(
            new Device { Calibrations = [.. formats.Select(format => new Calibration { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = format, ComputeShare = 0.5 })] },
            Runtime.LlamaCpp,
            Phase.Decode).IsOwn(groups);
    }

    [Fact]
    public void Of_two_calibrations_for_the_same_the_first_counts()
    {
        Calibration first = new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.5 }, second = first with { ComputeShare = 0.25 };
        var efficiency = new PhaseEfficiency(
            new Device { Calibrations = [first, second, first with { Attention = true }, second with { Attention = true }] }, Runtime.LlamaCpp, Phase.Decode);
        Assert.Equal((0.5, 0.5), (efficiency.ComputeShare(WeightFormat.Q4_0), efficiency.AttentionComputeShare));
    }
}
