using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

public sealed class HalfTypedTests
{
    [Fact]
    public Task Half_typed_deployments_never_throw() => Verify.VerifyHalfTypedAsync(
        $$"""
        {{Sources.Parts}}
        namespace N
        {
            public static partial class Host<T>
            {
                /// <summary>Answers visitors.</summary>
                [Deployment<Llama, Board, Half>(Runtime = Runtime.LlamaCpp, MicroBatch = 256, OperatingPoint = null)]
                [MemoryBudget(2 * GiB)]
                [LatencyBudget(TimeToFirstToken = 20 * Seconds, TimePerOutputToken = 150 * Milliseconds)]
                public readonly partial record struct Kiosk([Range(1, 1024)] int PromptTokens, [property: Range(1, 256)] int OutputTokens)
                {
                    public string Label { get; init; } = "";
                }
            }
        }
        """,
        every: 2);

    [Theory]
    [InlineData("namespace N.; ATTRIBUTES public partial record struct XPARAMETERS;")]
    [InlineData("namespace N { ATTRIBUTES public partial record struct PARAMETERS; }")]
    [InlineData("namespace N { ATTRIBUTES partial record class struct XPARAMETERS; }")]
    [InlineData("public partial class { ATTRIBUTES public partial record struct XPARAMETERS; }")]
    [InlineData("ATTRIBUTES private partial record XPARAMETERS;")]
    [InlineData("ATTRIBUTES protected partial record struct XPARAMETERS;")]
    [InlineData("private partial class Host { ATTRIBUTES public partial record struct XPARAMETERS; }")]
    [InlineData("ATTRIBUTES public partial record struct X([Range(1, 9)] int PromptTokens, [Range(1, 9)] int PromptTokens);")]
    [InlineData("public partial class Host<T> where T : { public partial struct Inner { ATTRIBUTES public partial record struct XPARAMETERS; } }")]
    [InlineData("ATTRIBUTES public partial record X<T>PARAMETERS where T : Missing;")]
    [InlineData("ATTRIBUTES public partial record X<>PARAMETERS;")]
    [InlineData("public partial class Host<T, > { ATTRIBUTES public partial record XPARAMETERS; }")]
    public void What_has_no_name_or_place_yet_is_there_twice_or_cannot_be_constructed_gets_no_code(string source)
    {
        var session = Verify.Edit(
            Sources.Usings + source.Replace("ATTRIBUTES", Sources.Attribute, StringComparison.Ordinal).Replace("PARAMETERS", Sources.Parameters, StringComparison.Ordinal),
            Sources.Parts);
        Assert.Empty(session.Current.HintNames);
    }

    [Theory]
    [InlineData("ATTRIBUTES public partial record struct XPARAMETERS; ATTRIBUTES public partial record XPARAMETERS;")]
    [InlineData("partial class Host { ATTRIBUTES public partial record XPARAMETERS; } partial struct Host { ATTRIBUTES public partial record XPARAMETERS; }")]
    public void Two_kinds_of_types_by_one_name_are_survived(string source) => Assert.Single(Verify.Edit(
        Sources.Usings + source.Replace("ATTRIBUTES", Sources.Attribute, StringComparison.Ordinal).Replace("PARAMETERS", Sources.Parameters, StringComparison.Ordinal),
        Sources.Parts).Current.HintNames);

    [Fact]
    public void A_cost_term_that_is_pasted_twice_is_not_called()
    {
        const string Term = "[CostTerm(CostTermKind.PeakMemory)] private static long Twice(int batch) => 1; ";
        var run = Verify.Edit($"{Sources.Usings}{Sources.Attribute} public partial record struct X{Sources.Parameters} {{ {Term}{Term} }}", Sources.Parts).Current;
        Assert.DoesNotContain("Twice", run[HintNames.Of("X")], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cost_term_with_a_parameter_twice_is_not_called()
    {
        const string Term = "[CostTerm(CostTermKind.PeakMemory)] private static long Twice(int batch, int batch) => 1; ";
        var run = Verify.Edit($"{Sources.Usings}{Sources.Attribute} public partial record struct X{Sources.Parameters} {{ {Term} }}", Sources.Parts).Current;
        Assert.DoesNotContain("Twice", run[HintNames.Of("X")], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_keystroke_of_an_attribute_is_survived()
    {
        const string Typed = "[Deployment<Llama, Board, Half>(MicroBatch = 512)]";
        var session = Verify.Edit(
            $"{Sources.Usings}\npublic partial record struct X{Sources.Parameters};", Sources.Parts);
        for (var length = 0; length <= Typed.Length; length++)
            session.Replace("/0/Test0.cs", $"{Sources.Usings}{Typed[..length]}\npublic partial record struct X{Sources.Parameters};");
        Assert.Equal([HintNames.Of("X")], session.AssertSameAsFresh().Current.HintNames);
    }
}
