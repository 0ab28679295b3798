using static Microsoft.CodeAnalysis.IncrementalStepRunReason;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

/// <summary>The plan and the governor of a record with <c>[FrequencyScaling]</c>; each run is made again and has to come out cached.</summary>
public sealed class FrequencyScalingTests
{
    private const string Scaled = """
        [EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 4 * GiB, MemoryBandwidth = 10 * GBPerSecond, IdlePower = 2 * Watts, MaxPower = 6 * Watts)]
        [ComputeRate(NumberFormat.Float32, 100 * GigaFlops)]
        [OperatingPoint("half \"speed\"", RateScale = 0.5, BandwidthScale = 0.6, IdlePower = 0.5 * Watts, MaxPower = 2.5 * Watts, SwitchingTime = 40 * Microseconds)]
        [OperatingPoint("full", SwitchingTime = 40 * Microseconds)]
        public sealed partial record Scaled;

        """;

    private const string Attributes = "[Deployment<Llama, Scaled, Half>]\n[FrequencyScaling(MaxSlowdown = 1.3)]\n";

    [Theory]
    [InlineData(Attributes + "public readonly partial record struct X" + Sources.Parameters + ";", "X")]
    [InlineData(Attributes + "public sealed partial record X([Range(8, 8)] int PromptTokens, [Range(1, 64)] int OutputTokens, [Range(1, 4)] int Batch);", "X")]
    [InlineData(Attributes + "public sealed partial record X;", "X")]
    [InlineData("public partial class Host<T> { " + Attributes + "public readonly partial record struct X" + Sources.Parameters + "; }", "Host<int>.X")]
    public async Task The_plan_names_its_points_and_the_governor_runs(string deployment, string name)
    {
        var emitted = await Emitted.LoadAsync(
            Scaled + deployment,
            $$"""
                public static string Run()
                {
                    var governor = {{name}}.Governor.Start(8, 4, 1e6);
                    var points = governor.OperatingPoint + " " + governor.NextOperatingPoint(1) + " " + governor.NextOperatingPoint(2) + " " + governor.KeepsDeadline;
                    var late = {{name}}.Governor.StartUnknown(8, 1e-6);
                    return points + " " + late.NextOperatingPoint(1) + " " + late.KeepsDeadline + " " + {{name}}.FrequencyPlan.OperatingPointName(0) + " "
                        + {{name}}.FrequencyPlan.OperatingPointName(1) + " " + {{name}}.FrequencyPlan.PrefillPoints.Length + " " + ({{name}}.FrequencyPlan.Joules > 0);
                }
            """);
        // With time to spare the slow point, without it the highest one.
        Assert.Equal("0 0 0 True 1 False half \"speed\" full 17 True", emitted.Static<Func<string>>("Use", "Run")());
    }

    [Theory]
    [InlineData("[FrequencyScaling(MaxSlowdown = 0.5)]", Scaled)]
    [InlineData("[FrequencyScaling]", "public sealed partial record Scaled;")]
    public async Task Without_a_plan_only_the_costs_are_written(string attribute, string device)
    {
        var board = device == Scaled ? Scaled : Sources.Device.Replace("Board", "Scaled", StringComparison.Ordinal);
        var run = await Verify.RunAsync($"{Sources.Usings}{board}[Deployment<Llama, Scaled, Half>]{attribute} public partial record X;", Sources.Parts);
        Assert.DoesNotContain("Governor", run[Assert.Single(run.HintNames)], StringComparison.Ordinal);
    }

    // Weights of Llama in F16 are 2.47 GB.
    [Theory]
    [InlineData("[FrequencyScaling]", "FrequencyPlan")]
    [InlineData("[Tailoring][MemoryBudget(2.4 * GB)]", "TailoringPlan")]
    [InlineData("[Tailoring][MemoryBudget(2.4 * GB)][FrequencyScaling]", "Governor")]
    public void Unrelated_edits_make_no_plan_anew(string attributes, string member)
    {
        var source = $"{Sources.Usings}{Scaled}[Deployment<Llama, Scaled, Half>]{attributes} public partial record X{Sources.Parameters};";
        var session = Verify.Edit(source, Sources.Parts);
        Assert.Contains(" " + member, session.Current[Assert.Single(session.Current.HintNames)], StringComparison.Ordinal);
        session.Add("/0/Other.cs", "public sealed class Other;").AssertReasons(TrackingNames.Deployment, Cached).AssertOutputs(Cached);
        session.Replace("/0/Other.cs", "Other;", "Other { public int Member => 1; }").AssertReasons(TrackingNames.Deployment, Cached).AssertOutputs(Cached);
        session.Replace("/0/Test0.cs", "[Deployment", "/* words */ [Deployment").AssertReasons(TrackingNames.Deployment, Cached).AssertOutputs(Cached);
        session.AssertSameAsFresh();
    }

    [Fact]
    public void A_member_named_Governor_collides_only_with_the_attribute()
    {
        Refused.Check($"{Sources.Attribute}[FrequencyScaling] public partial record X{Sources.Parameters} {{ public int Governor => 1; }}");
        var run = Verify.Edit($"{Sources.Usings}{Sources.Attribute} public partial record X{Sources.Parameters} {{ public int Governor => 1; }}", Sources.Parts).Current;
        Assert.NotEmpty(run.HintNames);
    }
}
