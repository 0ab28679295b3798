using System.Reflection;

namespace EdgeDsl.Catalog.Tests;

public sealed class DeviceDeclarationTests
{
    public static TheoryData<Type> Devices => new(
        typeof(RaspberryPi4).Assembly.GetTypes().Where(type => type.IsDefined(typeof(EdgeDeviceAttribute))));

    [Theory]
    [MemberData(nameof(Devices))]
    public void Figures_lie_in_their_ranges(Type record)
    {
        var device = record.GetCustomAttribute<EdgeDeviceAttribute>()!;
        Assert.InRange(device.MemoryCapacity, 1, double.MaxValue);
        Assert.InRange(device.ReservedMemory, 0, device.MemoryCapacity);
        Assert.InRange(device.MemoryBandwidth, 1, double.MaxValue);
        Assert.InRange(device.IdlePower, 0, device.MaxPower);
        Assert.All(
            record.GetCustomAttributes<OperatingPointAttribute>(),
            point =>
            {
                Assert.InRange(point.RateScale, 0.01, 1);
                Assert.InRange(point.BandwidthScale, 0.01, 1);
                Assert.InRange(point.DecodePower, device.IdlePower, point.MaxPower);
            });
    }

    [Theory]
    [MemberData(nameof(Devices))]
    public void Calibrations_are_complete_and_name_their_source(Type record)
    {
        var calibrations = record.GetCustomAttributes<CalibrationAttribute>().ToArray();
        foreach (var phase in Enum.GetValues<Phase>())
        {
            Assert.Single(calibrations, item => item.Phase == phase && item.Format == WeightFormat.Unspecified && !item.Attention);
            Assert.Single(calibrations, item => item.Phase == phase && item.Attention);
        }

        Assert.All(
            calibrations,
            item =>
            {
                Assert.InRange(item.ComputeShare, 0.01, 1);
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
