using Microsoft.CodeAnalysis.CSharp;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

/// <summary>Texts of attributes, which may come from a referenced assembly, stay texts in what is generated.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("*/ class Evil { } /*")]
    [InlineData("\"); } class Evil { } //")]
    [InlineData("</summary></remarks><evil/>")]
    [InlineData("#error Evil")]
    [InlineData("\\\" {0} {{ `$(Evil)` @\"")]
    [InlineData("'\"\"\"'")]
    public async Task A_name_is_a_literal_in_code_and_text_in_documentation(string name)
    {
        // Each run is compiled without a warning, documentation included.
        var emitted = await Emitted.LoadAsync(
            Board(name) + Deployment,
            "    public static string Run() => X.FrequencyPlan.OperatingPointName(0);");
        Assert.Equal(name, emitted.Static<Func<string>>("Use", "Run")());
    }

    [Theory]
    [InlineData('\n')]
    [InlineData('\r')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\0')]
    [InlineData('\u001b')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    public void A_name_that_is_no_line_gets_no_code(char letter) => Refused.Check(Board("low" + letter + "class Evil { }") + Deployment);

    [Fact]
    public async Task A_plan_of_one_point_shows_its_name_in_a_comment_only()
    {
        var run = await Verify.RunAsync(Sources.Usings + Board("low\" // {0}") + Deployment, Sources.Parts);
        Assert.Contains("// at low\" // {0}\n", run[Assert.Single(run.HintNames)], StringComparison.Ordinal);
    }

    private const string Deployment = "[Deployment<Llama, Scaled, Half>]\n[FrequencyScaling]\npublic readonly partial record struct X" + Sources.Parameters + ";";

    private static string Board(string point) => $$"""
        [EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 4 * GiB, MemoryBandwidth = 10 * GBPerSecond, IdlePower = 2 * Watts, MaxPower = 6 * Watts)]
        [ComputeRate(NumberFormat.Float32, 100 * GigaFlops)]
        [OperatingPoint({{SymbolDisplay.FormatLiteral(point, quote: true)}}, RateScale = 0.5, BandwidthScale = 0.6, IdlePower = 0.5 * Watts, MaxPower = 2.5 * Watts, SwitchingTime = 40 * Microseconds)]
        [OperatingPoint("full", SwitchingTime = 40 * Microseconds)]
        public sealed partial record Scaled;

        """;
}
