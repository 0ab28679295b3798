using System.Reflection;

namespace EdgeDsl.Catalog.Tests;

public sealed class TypicalDeviceTests
{
    private const string Prefix = "Typical";

    public static TheoryData<DeviceClass> Classes => new(Enum.GetValues<DeviceClass>());

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_class_has_a_typical_device_of_median_figures(DeviceClass deviceClass)
    {
        var typical = Assert.Single(CatalogEntries.Devices, device => device.Name == Prefix + deviceClass);
        var declared = Declared.Device(typical);
        Assert.Equal((int)deviceClass, (int)declared.Class);
        var members = CatalogEntries.Devices
            .Where(device => !device.Name.StartsWith(Prefix, StringComparison.Ordinal) && device != typeof(JetsonAgxOrinCpu) && device != typeof(JetsonOrinNanoSuperCpu)).Select(Declared.Device)
            .Where(device => device.Class == declared.Class).ToList();
        if (members.Count == 0)
            return;
        AssertMedian(declared.MemoryCapacity, members.Select(member => member.MemoryCapacity));
        AssertMedian(declared.ReservedMemory, members.Select(member => member.ReservedMemory));
        AssertMedian(declared.MemoryBandwidth, members.Select(member => member.MemoryBandwidth));
        foreach (var rate in declared.Rates)
            AssertMedian(rate.OperationsPerSecond, members.SelectMany(member => member.Rates).Where(other => other.Format == rate.Format).Select(other => other.OperationsPerSecond));
        Assert.All(
            members.SelectMany(member => member.Rates).GroupBy(rate => rate.Format),
            rates => Assert.Equal(rates.Count() * 2 > members.Count, declared.Rates.Any(rate => rate.Format == rates.Key)));
    }

    [Fact]
    public void Typical_devices_have_no_calibration_of_their_own() => Assert.All(
        CatalogEntries.Devices.Where(device => device.Name.StartsWith(Prefix, StringComparison.Ordinal)),
        device => Assert.Empty(device.GetCustomAttributes<CalibrationAttribute>()));

    private static void AssertMedian(double declared, IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        Assert.InRange(declared / median, 0.999, 1.001);
    }
}
