using EdgeDsl.TestKit;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

public sealed class TypeArgumentTests
{
    private static readonly string X = $"public partial record struct X{Sources.Parameters};";

    [Theory]
    [InlineData("using M = Llama; using D = Board; using P = Half;", "[Deployment<M, D, P>]")]
    [InlineData("using Runs = EdgeDsl.DeploymentAttribute<Llama, Board, Half>;", "[Runs]")]
    [InlineData("", "[DeploymentAttribute<Llama, Board, Half>]")]
    [InlineData("", "[EdgeDsl.Deployment<global::Llama, global::Board, global::Half>]")]
    [InlineData("", "[global::EdgeDsl.DeploymentAttribute<Llama, Board, Half>()]")]
    [InlineData("", "[type: Deployment<Llama, Board, Half>]")]
    public async Task Names_may_be_aliases_or_qualified(string aliases, string attribute)
    {
        var run = await Verify.RunAsync($"{Sources.Usings}{aliases} {attribute} {X}", Sources.Parts);
        Assert.Contains("<description>Llama, Board, Half</description>", run[HintNames.Of("X")], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aliases_may_be_global()
    {
        var run = await Verify.RunAsync(
            "global using Runs = EdgeDsl.DeploymentAttribute<Llama, Board, Half>;", $"{Sources.Usings}[Runs] {X}", Sources.Parts);
        Assert.Single(run.HintNames);
    }

    [Fact]
    public async Task Models_devices_and_policies_may_be_any_type()
    {
        var parts = Sources.Parts
            .Replace("sealed partial record Llama;", "sealed class Llama<T> { }", StringComparison.Ordinal)
            .Replace("sealed partial record Board;", "readonly struct Board { }", StringComparison.Ordinal)
            .Replace("sealed partial record Half;", "abstract class Half { }", StringComparison.Ordinal);
        var run = await Verify.RunAsync($"{Sources.Usings}[Deployment<Llama<int[]>, Board, Half>] {X}", parts);
        Assert.Single(run.HintNames);
    }

    [Fact]
    public async Task Declarations_of_another_assembly_give_the_same_code()
    {
        var here = await Verify.RunAsync(Sources.Kiosk, Sources.Parts);
        var test = new CSharpSourceGeneratorTest<DeploymentGenerator>
        {
            TestCode = Sources.Kiosk,
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
        };
        test.TestState.AdditionalReferences.Add(TestCompilation.Reference("Parts", Sources.Parts));
        var there = await test.RunAsync();
        Assert.Equal(here[Sources.KioskFile], there[Sources.KioskFile]);
    }
}
