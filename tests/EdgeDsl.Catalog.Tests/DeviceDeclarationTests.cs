using System.Reflection;

namespace EdgeDsl.Catalog.Tests;

public sealed class DeviceDeclarationTests
{
    public static TheoryData<Type> Devices => new(CatalogEntries.Devices);

    public static TheoryData<Type> Calibrated => new(CatalogEntries.Devices.Where(type => type.IsDefined(typeof(CalibrationAttribute))));

    [Theory]
    [MemberData(nameof(Devices))]
    public void Figures_lie_in_their_ranges(Type record)
    {
        var device = record.GetCustomAttribute<EdgeDeviceAttribute>()!;
        Assert.InRange(device.MemoryCapacity, 1, double.MaxValue);
        Assert.InRange(device.ReservedMemory, 0, device.MemoryCapacity);
        Assert.InRange(device.MemoryBandwidth, 1, double.MaxValue);
        Assert.All(
            record.GetCustomAttributes<OperatingPointAttribute>(),
            point =>
            {
                Assert.InRange(point.RateScale, 0.01, 1);
                Assert.InRange(point.BandwidthScale, 0.01, 1);
            });
    }

    // From a Cortex-A55 board to an M3 Ultra; half precision at most twice as fast as single, eight times
    // where tensor cores multiply it, bytes faster than both.
    [Theory]
    [MemberData(nameof(Devices))]
    public void Rates_and_bandwidth_are_plausible(Type record)
    {
        var device = Declared.Device(record);
        Assert.InRange(device.MemoryBandwidth, 8 * Units.GBPerSecond, 1000 * Units.GBPerSecond);
        Assert.InRange(device.UsableMemory, 2 * Units.GiB, 96 * Units.GiB);
        var halves = device.FindRate(CostModel.NumberFormat.Float16)!.OperationsPerSecond;
        Assert.InRange(halves, 50 * Units.GigaFlops, 65 * Units.TeraFlops);
        Assert.InRange(device.FindRate(CostModel.NumberFormat.Int8)!.OperationsPerSecond / halves, 1, 16);
        var singles = device.FindRate(CostModel.NumberFormat.Float32);
        Assert.Equal(device.Class is CostModel.DeviceClass.Npu or CostModel.DeviceClass.Accelerator, singles is null);
        Assert.InRange(halves / singles?.OperationsPerSecond ?? 1, 1, HasTensorCores(device) ? 8.1 : 2.1);
    }

    // Data sheets state INT8, and the half precision of tensor cores is computed from it: far above the single precision of the other cores.
    [Theory]
    [MemberData(nameof(Devices))]
    public void Tensor_cores_multiply_halves_at_half_the_rate_of_bytes(Type record)
    {
        var device = Declared.Device(record);
        if (!HasTensorCores(device))
            return;
        var halves = device.FindRate(CostModel.NumberFormat.Float16)!.OperationsPerSecond;
        Assert.InRange(device.FindRate(CostModel.NumberFormat.Int8)!.OperationsPerSecond / halves, 1.99, 2.01);
        Assert.InRange(halves / device.FindRate(CostModel.NumberFormat.Float32)!.OperationsPerSecond, 3.9, 8);
    }

    // Software that leaves most of a processor idle reaches shares below a hundredth: llama.cpp on an NPU does.
    [Theory]
    [MemberData(nameof(Calibrated))]
    public void Calibrations_have_a_general_part_and_name_their_source(Type record)
    {
        var calibrations = record.GetCustomAttributes<CalibrationAttribute>().ToArray();
        foreach (var measured in calibrations.GroupBy(item => (item.Runtime, item.Phase)))
        {
            Assert.Single(measured, item => item.Format == WeightFormat.Unspecified && !item.Attention);
            Assert.True(measured.Count(item => item.Attention) <= 1);
        }

        Assert.All(
            calibrations,
            item =>
            {
                Assert.InRange(item.ComputeShare, 0.001, 1);
                Assert.InRange(item.BandwidthShare, 0.01, 1);
                Assert.InRange(item.RelativeError, 0.01, 0.99);
                Assert.False(string.IsNullOrWhiteSpace(item.Source));
                var general = item.Format == WeightFormat.Unspecified && !item.Attention;
                Assert.Equal(general, !double.IsNaN(item.StepTime));
                Assert.Equal(general, !double.IsNaN(item.LayerTime));
            });
    }

    // A format without a row of its own is known from the other formats and the class alone.
    [Theory]
    [MemberData(nameof(Calibrated))]
    public void Derived_formats_are_known_no_better_than_measured_ones(Type record)
    {
        var calibrations = record.GetCustomAttributes<CalibrationAttribute>().ToArray();
        foreach (var item in calibrations.Where(item => item.Source!.StartsWith("Derived", StringComparison.Ordinal)))
        {
            Assert.NotEqual(WeightFormat.Unspecified, item.Format);
            var general = calibrations.Single(
                other => (other.Runtime, other.Phase, other.Format, other.Attention) == (item.Runtime, item.Phase, WeightFormat.Unspecified, false));
            Assert.True(item.RelativeError >= general.RelativeError);
        }
    }

    [Fact]
    public void The_highest_mode_of_the_Orin_Nano_Super_is_the_device_itself()
    {
        var point = Declared.Device(typeof(JetsonOrinNanoSuper)).FindOperatingPoint(null)!;
        Assert.Equal("MAXN", point.Name);
        Assert.Equal(1, point.RateScale);
        Assert.Equal(1, point.BandwidthScale);
    }

    private static bool HasTensorCores(CostModel.Device device) =>
        device.Class is CostModel.DeviceClass.IntegratedGpu or CostModel.DeviceClass.DiscreteGpu;
}
