using EdgeDsl.TestKit;

namespace EdgeDsl.Analyzers.Tests;

/// <summary>Code that is wrong in every way never makes the analyzer throw, and never gets a wrong number.</summary>
[Trait("Takes", "long")]
public sealed class RobustnessTests
{
    [Theory]
    [InlineData("[Deployment<Tiny, Board>]")]
    [InlineData("[Deployment<Tiny, Board, Missing>]")]
    [InlineData("[Deployment<Tiny, , Half>]")]
    [InlineData("[Deployment<,,>]")]
    [InlineData("[Deployment]")]
    [InlineData("[Missing<Tiny, Board, Half>]")]
    [InlineData("[EdgeDsl.Missing(2 * GiB)]")]
    [InlineData("[Deployment<Tiny, Board, Half>(Missing = 1)]")]
    [InlineData("[Deployment<Tiny, Board, Half>(1, 2, 3)]")]
    [InlineData("[Deployment<Tiny, Board, Half>(MicroBatch = )]")]
    [InlineData("[Deployment<Tiny, Board, Half>(MicroBatch = Missing.Value)]")]
    [InlineData("[Deployment<Tiny, Board, Half>][MemoryBudget]")]
    [InlineData("[Deployment<Tiny, Board, Half>][MemoryBudget()]")]
    [InlineData("[Deployment<Tiny, Board, Half>][MemoryBudget(2 * Missing)]")]
    [InlineData("[Deployment<Tiny, Board, Half>][MemoryBudget(2 *)]")]
    [InlineData("[Deployment<Tiny, Board, Half>][MemoryBudget(1 * MiB, 2 * MiB)]")]
    [InlineData("[Deployment<Tiny, Board, Half>][MemoryBudget(NotConstant())]")]
    [InlineData("[Deployment<Tiny, Board, Half>][MemoryBudget(\"2\")]")]
    [InlineData("[Deployment<Tiny, Board, Half>][LatencyBudget]")]
    [InlineData("[Deployment<Tiny, Board, Half>(OperatingPoint = null)]")]
    public async Task What_cannot_be_read_is_left_to_the_compiler(string attributes) =>
        Assert.Empty(await PlainRun.Messages(new Firing { Attributes = attributes }.Source + "static partial class C { static double NotConstant() => 1; }"));

    /// <summary>A budget that would hold it has digits to be written with, or is not named.</summary>
    [Theory]
    [InlineData("PrefillPower = 5 * Watts", "PrefillPower = 4e-322 * Watts", "DecodePower = 4 * Watts", "DecodePower = 4e-322 * Watts", "[PowerBudget(1e-322 * Watts)]", "EDGE103", true)]
    [InlineData("PrefillPower = 5 * Watts", "PrefillPower = 4e-310 * Watts", "DecodePower = 4 * Watts", "DecodePower = 4e-310 * Watts", "[PowerBudget(1e-310 * Watts)]", "EDGE103", true)]
    [InlineData("1 * MBPerSecond", "1e-290 * MBPerSecond", "", "", "[LatencyBudget(TimeToFirstToken = 1 * Milliseconds)]", "EDGE105", true)]
    [InlineData("PrefillPower = 5 * Watts", "PrefillPower = 1e307 * Watts", "", "", "[PowerBudget(1 * Milliwatts)]", "EDGE103", false)]
    public async Task A_need_beyond_all_units_is_survived(string figure, string instead, string other, string otherInstead, string budget, string rule, bool hasFix)
    {
        var parts = Sources.Parts.Replace(figure, instead, StringComparison.Ordinal);
        var source = new Firing
        {
            Declarations = other.Length == 0 ? parts : parts.Replace(other, otherInstead, StringComparison.Ordinal),
            Attributes = Sources.Attribute + budget,
        }.Source;
        var reported = Assert.Single(await PlainRun.Of(source), diagnostic => diagnostic.Id == rule);
        Assert.Equal(hasFix, reported.Properties.ContainsKey(FixKeys.Budget));
        Assert.DoesNotContain("NaN", reported.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(int)")]
    [InlineData("([Range(1, )] int PromptTokens)")]
    [InlineData("([Range(1, Missing)] int PromptTokens)")]
    [InlineData("([Range] int PromptTokens)")]
    [InlineData("([Missing] int PromptTokens)")]
    [InlineData("([Range(1, 2)] Missing PromptTokens)")]
    [InlineData("([Range(1, 2)] int PromptTokens, [Range(1, 2)] int PromptTokens)")]
    [InlineData("([Range(1, 2)][Range(3, 4)] int PromptTokens)")]
    [InlineData("([Range(1, 2)] ref int PromptTokens)")]
    [InlineData("([Range(1, 2)] params int[] PromptTokens)")]
    [InlineData("([Range(1, 2)] int PromptTokens")]
    public async Task Half_a_parameter_gets_no_number(string parameters)
    {
        var messages = await PlainRun.Messages(new Firing { Parameters = parameters, Attributes = Sources.Attribute + "[MemoryBudget(1 * GiB)]" }.Source);
        Assert.All(messages, message => Assert.StartsWith("EDGE003: ", message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("record Kiosk : Kiosk;")]
    [InlineData("record Kiosk : Other; public partial record Other : Kiosk;")]
    [InlineData("record Kiosk : Kiosk.Inner { public partial record Inner : Kiosk; }")]
    [InlineData("record Kiosk<T> : Kiosk<Kiosk<T>>;")]
    [InlineData("record Kiosk : Missing;")]
    [InlineData("record struct Kiosk : Kiosk;")]
    [InlineData("record struct Kiosk { Kiosk kiosk; }")]
    [InlineData("record ;")]
    [InlineData("class Kiosk;")]
    [InlineData("interface Kiosk;")]
    [InlineData("enum Kiosk { One }")]
    [InlineData("delegate void Kiosk();")]
    public async Task Cycles_and_wrong_kinds_of_types_get_no_number(string type)
    {
        var messages = await PlainRun.Messages(new Firing().Around($"{Sources.Attribute}[MemoryBudget(1 * Bytes)] public partial {type}"));
        Assert.All(messages, message => Assert.Matches("^EDGE(001|101): '(Kiosk|Inner|)'", message + " '"));
    }

    [Theory]
    [InlineData("Layers = 2", "Layers = 2147483647", "EDGE002")]
    [InlineData("Layers = 2", "Layers = 2147483648", "")]
    [InlineData("HiddenSize = 64", "HiddenSize = -64", "EDGE002")]
    [InlineData("HiddenSize = 64", "HiddenSize = 64, HiddenSize = 0", "")]
    [InlineData("VocabularySize = 1000", "VocabularySize = 1_000_000_000", "EDGE002")]
    [InlineData("AttentionHeads = 4", "AttentionHeads = 0", "EDGE002")]
    [InlineData("KeyValueHeads = 2", "KeyValueHeads = int.MinValue", "EDGE002")]
    [InlineData("HeadDimension = 16", "SlidingWindow = -1", "EDGE002")]
    [InlineData("HeadDimension = 16", "SlidingWindowPattern = 99999", "EDGE002")]
    [InlineData("64 * MiB", "-64 * MiB", "EDGE002")]
    [InlineData("64 * MiB", "1e308 * GiB", "EDGE002")]
    [InlineData("64 * MiB", "double.NegativeInfinity", "EDGE002")]
    [InlineData("64 * MiB", "double.NaN", "")]
    [InlineData("64 * MiB", "double.Epsilon * Bytes, Class = (DeviceClass)(-1)", "EDGE002")]
    [InlineData("1 * MBPerSecond", "double.NaN", "")]
    [InlineData("1 * MBPerSecond", "-0.0 * MBPerSecond", "EDGE002")]
    [InlineData("1 * MBPerSecond", "1e-320 * MBPerSecond", "EDGE009")]
    [InlineData("1000 * TeraFlops", "double.NaN", "EDGE002")]
    [InlineData("NumberFormat.Float32", "(NumberFormat)77", "EDGE002")]
    [InlineData("DeviceClass.ArmCpu", "(DeviceClass)int.MaxValue", "EDGE002")]
    [InlineData("DeviceClass.ArmCpu", "DeviceClass.Missing", "")]
    [InlineData("Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 1", "(Runtime)(-9), (Phase)8, ComputeShare = 1.5", "EDGE002 EDGE002 EDGE002")]
    [InlineData("Weights = WeightFormat.F16", "Weights = (WeightFormat)1234", "EDGE002")]
    [InlineData("Weights = WeightFormat.F16", "Weights = WeightFormat.F16, Mix = (GgufMix)(-1)", "EDGE002")]
    [InlineData("Weights = WeightFormat.F16", "Weights = WeightFormat.F16, KeyValueCache = (CacheFormat)99", "EDGE002")]
    [InlineData("Weights = WeightFormat.F16", "Bits = 4, GroupSize = 0, ScaleBits = 0", "")]
    [InlineData("Weights = WeightFormat.F16", "Bits = 4, GroupSize = 1048577", "EDGE002")]
    [InlineData("Weights = WeightFormat.F16", "Weights = nameof(WeightFormat)", "")]
    public async Task Impossible_declarations_are_named_once_and_their_deployments_get_no_number(string part, string wrong, string expected)
    {
        Assert.Contains(part, Sources.Parts, StringComparison.Ordinal);
        var declarations = Sources.Parts.Remove(Sources.Parts.IndexOf(part, StringComparison.Ordinal), part.Length)
            .Insert(Sources.Parts.IndexOf(part, StringComparison.Ordinal), wrong);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), await PlainRun.Ids(new Firing { Declarations = declarations }.Source));
    }

    [Theory]
    [InlineData("[MemoryBudget(1e298 * GiB)]", "")]
    [InlineData("[MemoryBudget(double.MaxValue)]", "")]
    [InlineData("[MemoryBudget(double.Epsilon * Bytes)]", "EDGE101")]
    [InlineData("[MemoryBudget(-0.0 * Bytes)]", "EDGE002")]
    [InlineData("[MemoryBudget(1e308 * 10 * Bytes)]", "EDGE002")]
    [InlineData("[MemoryBudget(0 * Bytes / 0)]", "EDGE002")]
    [InlineData("[LatencyBudget(EndToEnd = 1e-300 * Seconds)]", "EDGE105")]
    [InlineData("[BatteryBudget(Capacity = 1 * Joules, Requests = int.MaxValue)]", "EDGE106")]
    [InlineData("[BatteryBudget(Capacity = 1 * Joules, Requests = -1)]", "EDGE002")]
    [InlineData("[QualityBudget(MaxPerplexityRatio = double.MaxValue)]", "")]
    [InlineData("[QualityBudget(MaxPerplexityRatio = double.NaN)]", "EDGE002")]
    [InlineData("[EnergyBudget(PerToken = double.NaN)]", "EDGE002")]
    [InlineData("[EnergyBudget(PerRequest = 0 * Joules / 0)]", "EDGE002")]
    [InlineData("[LatencyBudget(TimeToFirstToken = double.NaN, TimePerOutputToken = double.NaN, EndToEnd = double.NaN)]", "EDGE002")]
    [InlineData("[BatteryBudget(Capacity = double.NaN, Requests = 1)]", "EDGE002")]
    [InlineData("[BaseLoad(Memory = 1e298 * GiB)]", "EDGE009")]
    [InlineData("[BaseLoad(Memory = double.PositiveInfinity)]", "EDGE002")]
    [InlineData("[BaseLoad(Power = 1e308 * Watts)][PowerBudget(1 * Watts)]", "EDGE009")]
    [InlineData("[BaseLoad(Power = 1e300 * Watts)][PowerBudget(1 * Watts)]", "EDGE103")]
    [InlineData("[MemoryBudget(1 * GiB)][MemoryBudget(1 * Bytes)]", "")]
    [InlineData("[MemoryBudget(0 * GiB)][MemoryBudget(1 * Bytes)]", "EDGE002")]
    public async Task Extreme_budgets_are_judged_as_what_they_are(string attributes, string expected) =>
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            (await PlainRun.Ids(new Firing { Attributes = Sources.Attribute + attributes }.Source)).Distinct());

    [Fact]
    public async Task The_longest_output_is_found_in_a_range_of_all_integers() => Assert.Contains(
        "EDGE105",
        await PlainRun.Ids(new Firing
        {
            Declarations = Sources.Parts.Replace("MaxPositionEmbeddings = 4096", "MaxPositionEmbeddings = int.MaxValue, SlidingWindow = 64", StringComparison.Ordinal),
            Attributes = Sources.Attribute + "[LatencyBudget(EndToEnd = 1 * Hours)]",
            Parameters = "([Range(0, int.MaxValue)] int OutputTokens)",
        }.Source));

    [Fact]
    public async Task The_first_of_two_deployments_of_a_record_is_the_one_that_counts() => Assert.All(
        await PlainRun.Messages(
            new Firing { Attributes = "[Deployment<Tiny, Board, Half>][Deployment<Tiny, Board, Eight>][MemoryBudget(20 * MiB)]" }.Source),
        message => Assert.Contains("needs 26.4 MiB", message, StringComparison.Ordinal));

    [Theory]
    [InlineData("null")]
    [InlineData("new System.Type[0]")]
    [InlineData("null, typeof(string)")]
    [InlineData("typeof(LibraryPolicy), typeof(System.Collections.Generic.List<>), typeof(int[])")]
    public async Task Strange_lists_of_policies_are_survived(string policies)
    {
        var library = TestCompilation.Reference("Library", $"[assembly: EdgeDsl.DeclaredPolicies({policies})]\n\n[EdgeDsl.QuantizationPolicy(Bits = 4)] public record LibraryPolicy;");
        Assert.Equal(["EDGE101"], await PlainRun.Ids(
            new Firing { Attributes = Sources.Attribute + "[MemoryBudget(20 * MiB)]" }.Source, "", library));
    }

    [Fact]
    public async Task Without_the_runtime_library_there_is_nothing_to_do() =>
        Assert.Empty(await PlainRun.Of("namespace EdgeDsl { class DeploymentAttribute<T> : System.Attribute; [Deployment<int>] record X; }"));

    [Fact]
    public async Task An_empty_file_is_survived() => Assert.Empty(await PlainRun.Of(""));

    [Fact]
    public Task A_deployment_with_everything_never_throws_while_it_is_typed() => CSharpAnalyzerVerifier<DeploymentAnalyzer>.VerifyHalfTypedAsync(
        new Firing
        {
            Attributes = """
                [Deployment<Tiny, Board, Half>(Runtime = Runtime.LlamaCpp, MicroBatch = 256, OperatingPoint = null, ContextLength = 1000)]
                [MemoryBudget(2 * GiB)]
                [PowerBudget((2 + 3) * Watts)]
                [StorageBudget(bytes: 2 * Units.GiB)]
                [LatencyBudget(TimeToFirstToken = 20 * Seconds, TimePerOutputToken = 150 * Milliseconds, EndToEnd = 1 * Minutes)]
                [EnergyBudget(PerToken = 2 * Watts * (1 * Seconds), PerRequest = 9 * Joules)]
                [BatteryBudget(Capacity = 50 * WattHours, Requests = 100)]
                [QualityBudget(MaxPerplexityRatio = 1.05)]
                [BaseLoad(Power = 1 * Watts, Memory = 1 * MiB, BandwidthShare = 0.1)]
                """,
        }.Generic,
        every: 2);
}
