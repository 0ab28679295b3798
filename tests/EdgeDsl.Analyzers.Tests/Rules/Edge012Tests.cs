namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge012Tests
{
    [Theory]
    [InlineData("MemoryBudget(1 * GiB)", "MemoryBudget", "a deployment", "[Deployment<…>]")]
    [InlineData("PowerBudget(1 * Watts)", "PowerBudget", "a deployment", "[Deployment<…>]")]
    [InlineData("EnergyBudget(PerToken = 1 * Joules)", "EnergyBudget", "a deployment", "[Deployment<…>]")]
    [InlineData("LatencyBudget(TimeToFirstToken = 1 * Seconds)", "LatencyBudget", "a deployment", "[Deployment<…>]")]
    [InlineData("BatteryBudget(Capacity = 10 * WattHours, Requests = 5)", "BatteryBudget", "a deployment", "[Deployment<…>]")]
    [InlineData("StorageBudget(1 * GiB)", "StorageBudget", "a deployment", "[Deployment<…>]")]
    [InlineData("QualityBudget(MaxPerplexityRatio = 1.1)", "QualityBudget", "a deployment", "[Deployment<…>]")]
    [InlineData("BaseLoad(Memory = 1 * GiB)", "BaseLoad", "a deployment", "[Deployment<…>]")]
    [InlineData("Adapters(Count = 2, Rank = 8)", "Adapters", "a deployment", "[Deployment<…>]")]
    [InlineData("Tailoring", "Tailoring", "a deployment", "[Deployment<…>]")]
    [InlineData("FrequencyScaling", "FrequencyScaling", "a deployment", "[Deployment<…>]")]
    [InlineData("ComputeRate(NumberFormat.Float32, 1 * GigaFlops)", "ComputeRate", "a device", "[EdgeDevice]")]
    [InlineData("Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.5, BandwidthShare = 0.5)", "Calibration", "a device", "[EdgeDevice]")]
    [InlineData("OperatingPoint(\"low\", RateScale = 0.5)", "OperatingPoint", "a device", "[EdgeDevice]")]
    [InlineData("DeviceLink(LinkKind.Storage, 1 * GBPerSecond)", "DeviceLink", "a device", "[EdgeDevice]")]
    [InlineData("LayerSensitivity(1.0, 0.5)", "LayerSensitivity", "a model", "[TransformerModel]")]
    public Task What_nothing_reads_is_told(string attribute, string name, string what, string host) => Check.Fires(
        new Firing().Around($"[{{|EDGE012:{attribute}|}}] public sealed partial record Alone;"),
        $"'Alone': nothing reads [{name}], which says something about {what}; add {host} to Alone, or move [{name}] to where that stands");

    [Fact]
    public Task Beside_what_they_belong_to_attributes_are_read() => Check.Fires(
        new Firing().Around($"{Sources.Attribute} [MemoryBudget(1 * GiB)] public readonly partial record struct Kiosk{Sources.Parameters};"));

    [Fact]
    public Task Those_of_a_base_class_are_not_read() => Check.Fires(
        new Firing().Around("[{|EDGE012:MemoryBudget(1 * GiB)|}] public abstract record Shared; public sealed record Other : Shared;"),
        "'Shared': nothing reads [MemoryBudget], which says something about a deployment; add [Deployment<…>] to Shared, or move [MemoryBudget] to where that stands");

    [Fact]
    public Task Where_none_may_stand_the_compiler_says_so() => Check.Fires(
        new Firing().Around("[{|CS0592:MemoryBudget|}(1 * GiB)] public enum Other { One }"));

    [Fact]
    public Task Each_of_two_is_told() => Check.Fires(
        new Firing().Around("[{|EDGE012:MemoryBudget(1 * GiB)|}] [{|EDGE012:PowerBudget(1 * Watts)|}] public sealed record Alone;"));
}
