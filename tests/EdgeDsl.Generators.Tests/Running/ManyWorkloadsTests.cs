using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis.CSharp;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

/// <summary>Many workloads at once. That every field has the bits of <c>Evaluate</c> is tested on random deployments elsewhere.</summary>
public sealed class ManyWorkloadsTests
{
    private const string X = """
        public readonly partial record struct X(
            [Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens, [Range(1, 4)] int Batch);
        """;

    // Llama-3.2-1B takes 1014171172864 FLOPs for 512 tokens; positions take 32768 bytes, weights 2471763968, the runtime 25000000 and the
    // compute buffer 271056896.
    [Fact]
    public async Task Published_counts_of_columns()
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} {X}",
            """
                public static (long[] Flops, long[] Memory) Counts(int[] prompts, int[] outputs, int[] batch)
                {
                    long[] flops = new long[prompts.Length], memory = new long[prompts.Length];
                    X.EvaluateMany(prompts, outputs, batch, new CostColumns { PrefillFlops = flops, PeakMemoryBytes = memory });
                    return (flops, memory);
                }
            """);
        var counts = emitted.Static<Func<int[], int[], int[], (long[], long[])>>("Use", "Counts");
        int[] prompts = [.. Enumerable.Repeat(512, 19)], outputs = [.. Enumerable.Repeat(128, 19)], batch = [.. Enumerable.Range(1, 19)];
        var (flops, memory) = counts(prompts, outputs, batch);
        Assert.Equal(batch.Select(sequences => sequences * 1_014_171_172_864), flops);
        Assert.Equal(batch.Select(sequences => 2_471_763_968 + 25_000_000 + 271_056_896 + (sequences * 640L * 32_768)), memory);
        Assert.Equal((flops[0], memory[0]), (counts(prompts, outputs, []).Item1[18], counts(prompts, outputs, []).Item2[18]));
    }

    [Theory]
    [InlineData(3, 4, 0, "promptTokens", 3)]
    [InlineData(4, 3, 0, "outputTokens", 3)]
    [InlineData(4, 4, 5, "promptTokens", 4)]
    [InlineData(4, 4, 3, "batch", 3)]
    public async Task Columns_of_different_lengths_are_refused_before_anything_is_written(
        int prompts, int outputs, int batch, string column, int values)
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} {X}",
            """
                public static string Refused(int prompts, int outputs, int batch, int places)
                {
                    var times = new double[places];
                    return Message(() => X.EvaluateMany(new int[prompts], new int[outputs], new int[batch], new CostColumns { TimeToFirstToken = times }))
                        + Message(() => X.Summarize(new int[prompts], new int[outputs], new int[batch], Budget.Memory))
                        + string.Join(" ", times);
                }
                private static string Message(System.Action action)
                {
                    try { action(); return "nothing thrown "; }
                    catch (System.ArgumentException e) { return e.Message + "\n"; }
                }
            """);
        var workloads = Math.Max(Math.Max(prompts, outputs), batch);
        var message = $"{column} has {values} values for {workloads} workloads; give one for each workload, or none for the default of all. (Parameter '{column}')\n";
        Assert.Equal(
            message + message + string.Join(' ', Enumerable.Repeat("0", workloads)),
            emitted.Static<Func<int, int, int, int, string>>("Use", "Refused")(prompts, outputs, batch, workloads));
    }

    [Fact]
    public async Task A_column_of_another_length_is_refused_before_anything_is_written()
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} {X}",
            """
                public static string Refused()
                {
                    var memory = new long[16];
                    try
                    {
                        X.EvaluateMany(new int[16], new int[16], default, new CostColumns { PeakMemoryBytes = memory, PeakPower = new double[15] });
                    }
                    catch (System.ArgumentException e)
                    {
                        return e.Message + memory[0];
                    }

                    return "nothing thrown";
                }
            """);
        Assert.Equal(
            "Column PeakPower has 15 places for 16 workloads; make it as long as the workloads' columns, or leave it empty. (Parameter 'columns')0",
            emitted.Static<Func<string>>("Use", "Refused")());
    }

    [Fact]
    public async Task No_workloads_are_no_error()
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} {X}",
            """
                public static WorkloadSummary Nothing()
                {
                    X.EvaluateMany(default, default, default, default);
                    return X.Summarize(default, default, default, Budget.Memory);
                }
            """);
        var summary = emitted.Static<Func<WorkloadSummary>>("Use", "Nothing")();
        Assert.Equal((0, double.NaN, -1, double.NaN, -1, 0), (
            summary.Workloads, summary.Best, summary.BestIndex, summary.Worst, summary.WorstIndex, summary.OverBudget));
    }

    [Fact]
    public async Task A_summary_finds_the_extremes_and_counts_what_is_over_the_budget()
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} [MemoryBudget(2_788_792_384)] {X}",
            "public static WorkloadSummary Of(int[] prompts, int[] outputs) => X.Summarize(prompts, outputs, default, Budget.Memory);");
        // 640 positions fill the budget.
        int[] prompts = [.. Enumerable.Range(500, 30)];
        int[] outputs = [.. Enumerable.Repeat(128, 30)];
        (prompts[7], prompts[23]) = (prompts[23], prompts[7]);
        var summary = emitted.Static<Func<int[], int[], WorkloadSummary>>("Use", "Of")(prompts, outputs);
        Assert.Equal(17, summary.OverBudget);
        Assert.Equal((0, 29), (summary.BestIndex, summary.WorstIndex));
        Assert.Equal(2_788_792_384 - (12 * 32_768), summary.Best);
        Assert.Equal(2_788_792_384 + (17 * 32_768), summary.Worst);
    }

    [Fact]
    public async Task An_unknown_cost_keeps_within_no_budget()
    {
        using var emitted = await Emitted.LoadAsync(
            $"""
            [EdgeDevice] public record Unknown;
            [Deployment<Llama, Unknown, Half>] [PowerBudget(5 * Watts)] {X}
            """,
            """
                public static string Of()
                {
                    var power = new double[20];
                    X.EvaluateMany(new int[20], default, default, new CostColumns { PeakPower = power });
                    return X.Summarize(new int[20], default, default, Budget.Power) + " " + string.Join(" ", power);
                }
            """);
        Assert.Equal(
            "WorkloadSummary { Workloads = 20, Limit = 5, Best = NaN, BestIndex = -1, Worst = NaN, WorstIndex = -1, OverBudget = 20 }"
                + string.Concat(Enumerable.Repeat(" NaN", 20)),
            emitted.Static<Func<string>>("Use", "Of")());
    }

    [Fact]
    public async Task Many_workloads_allocate_nothing_and_may_be_asked_for_generically()
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} [LatencyBudget(EndToEnd = 1 * Minutes)] {X}",
            """
                private static readonly int[] Prompts = new int[37];
                private static readonly long[] Memory = new long[37];
                private static readonly double[] Times = new double[37];
                private static readonly Bound[] Bounds = new Bound[37];
                private static long sum;
                public static void Evaluate() => X.EvaluateMany(
                    Prompts, Prompts, default, new CostColumns { PeakMemoryBytes = Memory, EndToEndLatency = Times, PrefillBound = Bounds });
                public static void Generic() => sum += Of<X>();
                private static long Of<T>() where T : IDeployment<T>
                {
                    T.EvaluateMany(Prompts, default, default, new CostColumns { PeakPower = Times });
                    return T.Summarize(Prompts, default, Prompts, Budget.EndToEnd).OverBudget + T.Summarize(Prompts, default, default, Budget.Storage).BestIndex;
                }
            """);
        Allocation.AssertNone(new Action(emitted.Static<Action>("Use", "Evaluate")));
        Allocation.AssertNone(new Action(emitted.Static<Action>("Use", "Generic")));
    }

    [Fact]
    public async Task Outside_the_ranges_nothing_is_thrown_even_where_overflow_is_checked()
    {
        var run = await Verify.RunAsync(
            $$"""
            {{Sources.Usings}}
            {{Sources.Attribute}} {{X}}
            public static class Use
            {
                public static long Sum(int[] prompts, int[] outputs, int[] batch)
                {
                    var flops = new long[prompts.Length];
                    X.EvaluateMany(prompts, outputs, batch, new CostColumns
                    {
                        TotalFlops = flops, KeyValueCacheBytes = new long[flops.Length], EnergyPerRequest = new double[flops.Length],
                        PrefillTokensPerSecond = new double[flops.Length], PeakPower = new double[flops.Length], DecodeBound = new Bound[flops.Length],
                    });
                    foreach (var budget in System.Enum.GetValues<Budget>())
                        X.Summarize(prompts, outputs, batch, budget);
                    return flops[0];
                }
            }
            """,
            Sources.Parts);
        var options = (CSharpCompilationOptions)run.OutputCompilation.Options;
        using var emitted = new EmittedAssembly(run.OutputCompilation.WithOptions(options.WithOverflowChecks(true)));
        var sum = emitted.Static<Func<int[], int[], int[], long>>("Use", "Sum");
        int[] extremes = [int.MinValue, -1, 0, 1, 4096, int.MaxValue];
        var points = (from prompt in extremes from output in extremes from batch in extremes select (prompt, output, batch)).ToArray();
        sum([.. points.Select(point => point.prompt)], [.. points.Select(point => point.output)], [.. points.Select(point => point.batch)]);
    }
}
