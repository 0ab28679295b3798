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
