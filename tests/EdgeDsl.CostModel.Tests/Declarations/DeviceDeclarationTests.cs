namespace EdgeDsl.CostModel.Tests.Declarations;

public sealed class DeviceDeclarationTests
{
    [Fact]
    public void What_is_not_set_is_unknown_or_nothing()
    {
        var device = Read([], Declare.Attribute("EdgeDevice"))!;
        Assert.Equal((DeviceClass.X86Cpu, Runtime.LlamaCpp, "Declared", 0.0), (device.Class, device.Runtime, device.Name, device.ReservedMemory));
        Assert.Equal(
            Enumerable.Repeat(double.NaN, 9),
            [
                device.MemoryCapacity, device.MemoryBandwidth, device.StorageBandwidth, device.IdlePower, device.MaxPower, device.PrefillPower, device.DecodePower,
                device.EnergyPerByte, device.OnChipMemory,
            ]);
        Assert.Null(device.Link);
        Assert.Empty(device.Rates);
        Assert.Empty(device.OperatingPoints);
        Assert.Empty(device.Calibrations);
        Assert.Null(DeviceDeclaration.Read(Declare.Type(), []));
    }

    [Fact]
    public void Every_attribute_of_a_kind_is_read()
    {
        var device = Read(
            [],
            Declare.Attribute(
                "EdgeDevice", ("Class", (int)DeviceClass.Npu), ("Runtime", (int)Runtime.Rkllm), ("MemoryCapacity", 16), ("ReservedMemory", 2), ("MemoryBandwidth", 3), ("IdlePower", 5),
                ("MaxPower", 5), ("PrefillPower", 5), ("DecodePower", 5), ("EnergyPerByte", 0), ("SwitchedCapacitance", 1), ("OnChipMemory", 6)),
            Declare.Attribute("ComputeRate", ("format", (int)NumberFormat.Int8), ("operationsPerSecond", 6e12), ("EnergyPerOperation", 1e-12)),
            Declare.Attribute("OperatingPoint", ("name", "low"), ("ComputeFrequency", 2), ("Voltage", 0.5), ("MaxPower", 5.5), ("RateScale", 0.5)),
            Declare.Attribute("ComputeRate", ("format", (int)NumberFormat.Float16), ("operationsPerSecond", 1e12)),
            Declare.Attribute("OperatingPoint", ("name", "high"), ("IdlePower", 4)),
            Declare.Attribute("DeviceLink", ("kind", (int)LinkKind.PciExpress), ("bandwidth", 4e9), ("EnergyPerByte", 1e-11)),
            Declare.Attribute("Calibration", ("runtime", (int)Runtime.Rkllm), ("phase", (int)Phase.Decode), ("Attention", true), ("ComputeShare", 1), ("RelativeError", 0.25), ("Source", "bench")),
            Declare.Attribute("Calibration", ("runtime", (int)Runtime.Mlc), ("phase", (int)Phase.Prefill)))!;
        Assert.Equal((DeviceClass.Npu, Runtime.Rkllm, 14.0, 0.0, 6.0), (device.Class, device.Runtime, device.UsableMemory, device.EnergyPerByte, device.OnChipMemory));
        Assert.Equal([(NumberFormat.Int8, 6e12, 1e-12), (NumberFormat.Float16, 1e12, double.NaN)], device.Rates.Select(rate => (rate.Format, rate.OperationsPerSecond, rate.EnergyPerOperation)));
        Assert.Equal([("low", 0.5, 1, 5.5), ("high", 1, 1, double.NaN)], device.OperatingPoints.Select(point => (point.Name, point.RateScale, point.BandwidthScale, point.MaxPower)));
        Assert.Equal(new DeviceLink { Kind = LinkKind.PciExpress, Bandwidth = 4e9, EnergyPerByte = 1e-11 }, device.Link);
        Assert.Equal(
            [
                new Calibration { Runtime = Runtime.Rkllm, Phase = Phase.Decode, Attention = true, ComputeShare = 1, RelativeError = 0.25, Source = "bench" },
                new Calibration { Runtime = Runtime.Mlc, Phase = Phase.Prefill },
            ],
            device.Calibrations);
    }

    public static TheoryData<string, int, string?, (string, object?)[]> Impossible { get; } = new()
    {
        { "EdgeDevice", 0, "MemoryBandwidth", [("MemoryBandwidth", 0)] },
        { "EdgeDevice", 0, "MemoryBandwidth", [("MemoryBandwidth", double.PositiveInfinity)] },
        { "EdgeDevice", 0, "MemoryBandwidth", [("MemoryBandwidth", "fast")] },
        { "EdgeDevice", 0, "IdlePower", [("IdlePower", -0.1)] },
        { "EdgeDevice", 0, "MaxPower", [("IdlePower", 5), ("MaxPower", 4.9)] },
        { "EdgeDevice", 0, "PrefillPower", [("IdlePower", 5), ("PrefillPower", 4.9)] },
        { "EdgeDevice", 0, "DecodePower", [("IdlePower", 5), ("DecodePower", 4.9)] },
        { "EdgeDevice", 0, "ReservedMemory", [("MemoryCapacity", 4), ("ReservedMemory", 4)] },
        { "EdgeDevice", 0, "Class", [("Class", 8)] },
        { "ComputeRate", 1, null, [("format", 2)] },
        { "ComputeRate", 1, "operationsPerSecond", [("format", 2), ("operationsPerSecond", double.NaN)] },
        { "ComputeRate", 1, "operationsPerSecond", [("format", 2), ("operationsPerSecond", 0)] },
        { "DeviceLink", 1, null, [("kind", 1)] },
        { "OperatingPoint", 1, "name", [("name", "")] },
        { "OperatingPoint", 1, "name", [("name", "a\u2028b")] },
        { "OperatingPoint", 1, "MaxPower", [("name", "low"), ("IdlePower", 3), ("MaxPower", 2)] },
        { "OperatingPoint", 1, "PrefillPower", [("name", "low"), ("IdlePower", 3), ("PrefillPower", 2)] },
        { "OperatingPoint", 1, "DecodePower", [("name", "low"), ("IdlePower", 3), ("DecodePower", 2)] },
        { "Calibration", 1, "ComputeShare", [("ComputeShare", 1.01)] },
        { "Calibration", 1, "BandwidthShare", [("BandwidthShare", 0)] },
        { "Calibration", 1, "RelativeError", [("RelativeError", 1)] },
        { "Calibration", 1, "RelativeError", [("RelativeError", -0.1)] },
        { "Calibration", 1, "StepTime", [("StepTime", -1e-9)] },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Impossible_figures_have_one_error_at_the_argument(string attribute, int index, string? argument, (string, object?)[] arguments)
    {
        List<DeclarationError> errors = [];
        Assert.Null(attribute == "EdgeDevice"
            ? Read(errors, Declare.Attribute("EdgeDevice", arguments))
            : Read(errors, Declare.Attribute("EdgeDevice"), Declare.Attribute(attribute, arguments)));
        var error = Assert.Single(errors);
        Assert.Equal((attribute, index, argument), (error.Attribute, error.AttributeIndex, error.Argument));
    }

    // 2 F · (3 V)² · 4 Hz = 72 W, beside 1 W idle.
    [Theory]
    [InlineData(73, null, null, null)]
    [InlineData(72.5, null, null, "Voltage")]
    [InlineData(72.5, 73.0, null, null)]
    [InlineData(80, 72.5, null, "Voltage")]
    [InlineData(72.5, null, 0.5, null)]
    [InlineData(80, null, 8.5, "Voltage")]
    public void Compute_units_draw_no_more_than_the_maximum_less_idle(double most, double? mostOfPoint, double? idleOfPoint, string? argument)
    {
        List<DeclarationError> errors = [];
        Read(
            errors,
            Declare.Attribute("EdgeDevice", ("IdlePower", 1), ("MaxPower", most), ("SwitchedCapacitance", 2)),
            Declare.Attribute("OperatingPoint", ("name", "off"), ("ComputeFrequency", 1), ("Voltage", 1)),
            Declare.Attribute(
                "OperatingPoint", ("name", "on"), ("ComputeFrequency", 4), ("Voltage", 3), ("MaxPower", mostOfPoint ?? double.NaN), ("IdlePower", idleOfPoint ?? double.NaN)));
        Assert.Equal(argument is null ? [] : [(argument, 2)], errors.Select(error => (error.Argument!, error.AttributeIndex)));
    }

    [Fact]
    public void A_point_that_idles_above_the_devices_maximum_is_named_by_what_it_declares()
    {
        List<DeclarationError> errors = [];
        Read(errors, Declare.Attribute("EdgeDevice", ("IdlePower", 1), ("MaxPower", 5)), Declare.Attribute("OperatingPoint", ("name", "on"), ("IdlePower", 6)));
        Assert.Equal("IdlePower", Assert.Single(errors).Argument);
    }

    private static Device? Read(List<DeclarationError> errors, params AttributeValues[] attributes) => DeviceDeclaration.Read(Declare.Type(attributes), errors);
}
