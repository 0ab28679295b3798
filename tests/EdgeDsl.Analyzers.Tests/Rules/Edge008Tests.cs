namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge008Tests : RuleTests
{
    private protected override Firing Case => new()
    {
        Attributes = Sources.Attribute + "\n[MemoryBudget({|EDGE008:2|})]",
        Message = "bytes is a number of bytes, and 2 has no unit; write 2 * GiB",
    };

    [Theory]
    [InlineData("2 * GiB")]
    [InlineData("GiB")]
    [InlineData("(1.5 + 0.5) * Units.GiB")]
    [InlineData("2 * EdgeDsl.Units.GiB + 512 * MiB")]
    [InlineData("(double)2 * GiB / 3")]
    [InlineData("10 * MBPerSecond * (60 * Seconds)")]
    [InlineData("Limits.Ram")]
    [InlineData("2 * Limits.Ram")]
    public Task Figures_with_a_unit_and_constants_of_ones_own_are_fine(string figure) =>
        Check.Fires(new Firing { Attributes = $"{Sources.Attribute}[MemoryBudget({figure})]" }.Source
            + "static class Limits { public const double Ram = 4e9; }");

    [Theory]
    [InlineData("2 * Watts", "2 * Watts is not; give it in a unit such as MiB")]
    [InlineData("GiB * GiB", "GiB * GiB is not; give it in a unit such as MiB")]
    [InlineData("1 / GiB", "1 / GiB is not; give it in a unit such as MiB")]
    [InlineData("GiB + 1", "GiB + 1 is not; give it in a unit such as MiB")]
    [InlineData("GiB / MiB", "GiB / MiB has no unit; write GiB / MiB * MiB")]
    [InlineData("1.5", "1.5 has no unit; write 1.5 * GiB")]
    [InlineData("64", "64 has no unit; write 64 * GiB")]
    [InlineData("65", "65 has no unit; write 65 * MiB")]
    [InlineData("2147483648", "2147483648 has no unit; write 2147483648 * Bytes")]
    [InlineData("2147483648UL", "2147483648UL has no unit; write 2147483648UL * Bytes")]
    [InlineData("2L * 1024 * 1024 * 1024", "2L * 1024 * 1024 * 1024 has no unit; write 2L * 1024 * 1024 * 1024 * Bytes")]
    [InlineData("1 + 1", "1 + 1 has no unit; write (1 + 1) * GiB")]
    [InlineData("+3", "+3 has no unit; write +3 * GiB")]
    public Task Bytes_without_a_unit_or_with_another_are_named(string figure, string problem) => Check.Fires(
        new Firing { Attributes = $"{Sources.Attribute}[MemoryBudget({{|EDGE008:{figure}|}})]" }.Source,
        $"bytes is a number of bytes, and {problem}");

    [Theory]
    [InlineData("[PowerBudget({|EDGE008:12|})]", "watts is a power, and 12 has no unit; write 12 * Watts")]
    [InlineData("[PowerBudget({|EDGE008:2 * GiB|})]", "watts is a power, and 2 * GiB is not; give it in a unit such as Watts")]
    [InlineData("[PowerBudget({|EDGE008:2 * Joules|})]", "watts is a power, and 2 * Joules is not; give it in a unit such as Watts")]
    [InlineData("[LatencyBudget(EndToEnd = {|EDGE008:20|})]", "EndToEnd is a time, and 20 has no unit; write 20 * Seconds")]
    [InlineData("[LatencyBudget(EndToEnd = {|EDGE008:150|})]", "EndToEnd is a time, and 150 has no unit; write 150 * Milliseconds")]
    [InlineData("[EnergyBudget(PerToken = {|EDGE008:2|})]", "PerToken is an energy, and 2 has no unit; write 2 * Joules")]
    [InlineData("[BatteryBudget(Capacity = {|EDGE008:50|}, Requests = 5)]", "Capacity is an energy, and 50 has no unit; write 50 * Joules")]
    [InlineData("[BaseLoad(Power = {|EDGE008:2|})]", "Power is a power, and 2 has no unit; write 2 * Watts")]
    public Task Every_dimension_is_known(string attribute, string message) =>
        Check.Fires(new Firing { Attributes = Sources.Attribute + attribute }.Source, message);

    [Fact]
    public Task What_has_no_unit_is_not_judged_as_a_size() =>
        Check.Fires(new Firing { Attributes = Sources.Attribute + "[MemoryBudget({|EDGE008:-1|})]" }.Source);

    [Theory]
    [InlineData("[EnergyBudget(PerToken = 3 * Watts * (1 * Seconds))]")]
    [InlineData("[PowerBudget(WattHours / Hours * 99)]")]
    [InlineData("[BaseLoad(Power = 0, Memory = 0)]")]
    public Task Products_quotients_and_zero_are_fine(string attribute) =>
        Check.Fires(new Firing { Attributes = Sources.Attribute + attribute }.Source);

    // No other rule judges a deployment by a figure that is not what its author meant.
    [Theory]
    [InlineData("64 * MiB", "{|EDGE008:64|}", "MemoryCapacity is a number of bytes, and 64 has no unit; write 64 * GiB")]
    [InlineData("1 * MBPerSecond", "{|EDGE008:17|}", "MemoryBandwidth is a bandwidth, and 17 has no unit; write 17 * GBPerSecond")]
    [InlineData("1 * MBPerSecond", "{|EDGE008:1001|}", "MemoryBandwidth is a bandwidth, and 1001 has no unit; write 1001 * MBPerSecond")]
    [InlineData("1000 * TeraFlops", "{|EDGE008:100|}", "operationsPerSecond is a compute rate, and 100 has no unit; write 100 * GigaFlops")]
    public Task Figures_of_the_device_are_judged_where_they_stand_and_nowhere_else(string part, string wrong, string message) => Check.Fires(
        new Firing
        {
            Declarations = Sources.Parts.Replace(part, wrong, StringComparison.Ordinal),
            Attributes = Sources.Attribute + "[LatencyBudget(EndToEnd = 60 * Minutes)]",
        }.Source,
        message);

    [Fact]
    public Task A_base_load_without_a_unit_is_not_added() => Check.Fires(
        new Firing { Attributes = Sources.Attribute + "[PowerBudget(6 * Watts)][BaseLoad(Power = {|EDGE008:3000|})]" }.Source);
}
