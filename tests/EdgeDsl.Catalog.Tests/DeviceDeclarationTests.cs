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
        Assert.InRange(halves, 50 * Units.GigaFlops, 50 * Units.TeraFlops);
        Assert.InRange(device.FindRate(CostModel.NumberFormat.Int8)!.OperationsPerSecond / halves, 1, 16);
        var singles = device.FindRate(CostModel.NumberFormat.Float32);
        Assert.Equal(device.Class is CostModel.DeviceClass.Npu or CostModel.DeviceClass.Accelerator, singles is null);
        var mostHalves = device.Class == CostModel.DeviceClass.IntegratedGpu ? 8.1 : 2.1;
        Assert.InRange(halves / singles?.OperationsPerSecond ?? 1, 1, mostHalves);
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
            });
    }

    [Fact]
    public void The_highest_mode_of_the_Orin_Nano_Super_is_the_device_itself()
    {
        var point = Declared.Device(typeof(JetsonOrinNanoSuper)).FindOperatingPoint(null)!;
        Assert.Equal("MAXN", point.Name);
        Assert.Equal(1, point.RateScale);
        Assert.Equal(1, point.BandwidthScale);
    }
}
