using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis.CSharp;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

public sealed class EvaluationTests
{
    [Theory]
    [InlineData("readonly partial record struct")]
    [InlineData("sealed partial record")]
    public async Task Evaluating_allocates_nothing(string kind)
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} public {kind} X{Sources.Parameters};",
            """
                private static readonly X Workload = new(512, 128);
                private static long sum;
                public static void Evaluate() => sum += Workload.Evaluate().TotalFlops;
                public static void Generic() => sum += Of(Workload);
                private static long Of<T>(T workload) where T : IDeployment<T> =>
                    workload.Evaluate().TotalFlops + (workload.TryValidate(out _) ? 1 : 0);
            """);
        Allocation.AssertNone(new Action(emitted.Static<Action>("Use", "Evaluate")));
        Allocation.AssertNone(new Action(emitted.Static<Action>("Use", "Generic")));
    }

    [Fact]
    public async Task A_profiler_may_be_generic_over_deployments()
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} [MemoryBudget(3 * GiB)] public readonly partial record struct X{Sources.Parameters};",
            """
                public static string Describe() => Of<X>();
                private static string Of<T>() where T : IDeployment<T> =>
                    T.Name + " " + T.ParameterCount + " " + T.WeightBytes + " " + T.KeyValueBytesPerToken + " "
                    + T.Workload(512, 128, 1).Evaluate().PrefillFlops + " "
                    + T.Limit(Budget.Memory) + " " + T.Limit(Budget.DeviceMemory) + " "
                    + double.IsPositiveInfinity(T.Limit(Budget.Power)) + " " + T.WorstCase(Budget.Memory) + " " + T.LongestPrompt(Budget.Memory, 1) + " " + T.LongestOutput(Budget.Memory, 1);
            """);
        Assert.Equal(
            "X 1235814400 2471763968 32768 1014171172864 3221225472 3758096384 True X { PromptTokens = 1024, OutputTokens = 256 } 1024 256",
            emitted.Static<Func<string>>("Use", "Describe")());
    }

    [Fact]
    public async Task What_does_not_depend_on_the_workload_is_a_constant()
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} public readonly partial record struct X{Sources.Parameters};",
            """
                private const long All = X.ParameterCount + X.WeightBytes + X.KeyValueBytesPerToken;
                public static long Sum() => All;
            """);
        Assert.Equal(1_235_814_400 + 2_471_763_968 + 32_768, emitted.Static<Func<long>>("Use", "Sum")());
    }

    [Fact]
    public async Task Outside_the_ranges_nothing_is_thrown_even_where_overflow_is_checked()
    {
        var run = await Verify.RunAsync(
            $$"""
            {{Sources.Usings}}
            {{Sources.Attribute}} public partial record struct X{{Sources.Parameters[..^1]}}, [Range(1, 8)] int Batch);
            public static class Use
            {
                public static CostReport Evaluate(int promptTokens, int outputTokens, int batch) =>
                    new X(promptTokens, outputTokens, batch).Evaluate();
                public static int Longest(int tokens, int batch) =>
                    X.LongestPrompt(Budget.Memory, tokens, batch) + X.LongestOutput(Budget.EndToEnd, tokens, batch);
            }
            """,
            Sources.Parts);
        var options = (CSharpCompilationOptions)run.OutputCompilation.Options;
        using var emitted = new EmittedAssembly(run.OutputCompilation.WithOptions(options.WithOverflowChecks(true)));
        var evaluate = emitted.Static<Func<int, int, int, CostReport>>("Use", "Evaluate");
        var longest = emitted.Static<Func<int, int, int>>("Use", "Longest");
        int[] extremes = [int.MinValue, -1, 0, 1, 4096, int.MaxValue];
        foreach (var prompt in extremes)
        {
            foreach (var output in extremes)
            {
                longest(prompt, output);
                foreach (var batch in extremes)
                    evaluate(prompt, output, batch);
            }
        }
    }
}
