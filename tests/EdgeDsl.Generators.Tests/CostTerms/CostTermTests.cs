using EdgeDsl.TestKit;

namespace EdgeDsl.Generators.Tests;

public sealed class CostTermTests
{
    private const string Terms = """
        {
            [CostTerm(CostTermKind.TimeToFirstToken)]
            private static double Camera(int promptTokens) => 0.5 + (promptTokens * 0.001);

            [CostTerm(CostTermKind.TimeToFirstToken)]
            private static int Boot() => 2;

            [CostTerm(CostTermKind.TimePerOutputToken)]
            private static double Speech(int batch, int outputTokens) => 0.01 * batch;

            [CostTerm(CostTermKind.EnergyPerToken)]
            private static double Radio() => 0.25;

            [CostTerm(CostTermKind.EnergyPerRequest)]
            private static double Wake(int OUTPUTTOKENS) => OUTPUTTOKENS;

            [CostTerm(CostTermKind.PeakMemory)]
            private static long Frames() => 1_000_000;
        }
        """;

    [Theory]
    [InlineData("readonly partial record struct")]
    [InlineData("sealed partial record")]
    public async Task Terms_are_added_to_the_costs_that_their_kind_names(string kind)
    {
        using var emitted = await Emitted.LoadAsync(
            $$"""
            {{Sources.Attribute}} public {{kind}} Y([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens, [Range(1, 4)] int Batch);
            {{Sources.Attribute}} public {{kind}} X([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens, [Range(1, 4)] int Batch) {{Terms}}
            """,
            """
                public static CostReport With() => new X(500, 101, 2).Evaluate();
                public static CostReport Without() => new Y(500, 101, 2).Evaluate();
                public static void Run() => sum += Workload.Evaluate().TotalFlops;
                private static readonly X Workload = new(500, 101, 2);
                private static long sum;
            """);
        var (with, without) = (emitted.Static<Func<CostReport>>("Use", "With")(), emitted.Static<Func<CostReport>>("Use", "Without")());

        // 0.5 + 500·0.001 + 2 s before the first token, 0.02 s in each of 100 steps; 0.25 J in each of 2·100 tokens and 101 J a request.
        Assert.Equal(without.TimeToFirstToken + 3, with.TimeToFirstToken, 12);
        Assert.Equal(without.TimeToFirstTokenLow + 3, with.TimeToFirstTokenLow, 12);
        Assert.Equal(without.TimePerOutputToken + 0.02, with.TimePerOutputToken, 12);
        Assert.Equal(without.EndToEndLatency + 5, with.EndToEndLatency, 9);
        Assert.Equal(without.EndToEndLatencyHigh + 5, with.EndToEndLatencyHigh, 9);
        Assert.Equal(2 / with.TimePerOutputToken, with.DecodeTokensPerSecond, 12);
        Assert.Equal(without.EnergyPerToken + 0.25, with.EnergyPerToken, 12);
        Assert.Equal(without.EnergyPerRequest + 151, with.EnergyPerRequest, 9);
        Assert.Equal(with.EnergyPerRequest / with.EndToEndLatency, with.AveragePower, 9);
        Assert.Equal(without.PeakMemoryBytes + 1_000_000, with.PeakMemoryBytes);
        Assert.Equal(
            (without.PrefillTokensPerSecond, without.PeakPower, without.TotalFlops, without.KeyValueCacheBytes),
            (with.PrefillTokensPerSecond, with.PeakPower, with.TotalFlops, with.KeyValueCacheBytes));
        Allocation.AssertNone(new Action(emitted.Static<Action>("Use", "Run")), 10_000);
    }

    [Theory]
    [InlineData("TimeToFirstToken")]
    [InlineData("TimePerOutputToken")]
    [InlineData("EnergyPerToken")]
    [InlineData("EnergyPerRequest")]
    [InlineData("PeakMemory")]
    public async Task A_term_of_one_kind_alone_compiles(string kind)
    {
        using var emitted = await Emitted.LoadAsync(
            $$"""
            {{Sources.Attribute}} public readonly partial record struct X([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens)
            {
                [CostTerm(CostTermKind.{{kind}})] private static int Own() => 7;
            }
            """,
            "    public static CostReport With() => new X(500, 101).Evaluate();");
        Assert.True(emitted.Static<Func<CostReport>>("Use", "With")().PeakMemoryBytes > 0);
    }

    [Fact]
    public async Task Many_workloads_have_the_terms_that_each_has_alone()
    {
        using var emitted = await Emitted.LoadAsync(
            $$"""
            {{Sources.Attribute}} public readonly partial record struct X([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens, [Range(1, 4)] int Batch) {{Terms}}
            """,
            """
                public static int Different()
                {
                    int[] prompts = [1, 2, 3, 100, 500, 512, 513, 700, 1024], outputs = [1, 2, 256, 7, 8, 9, 10, 11, 12], batches = [1, 2, 3, 4, 1, 2, 3, 4, 1];
                    double[] first = new double[9], energy = new double[9];
                    X.EvaluateMany(prompts, outputs, batches, new CostColumns { TimeToFirstToken = first, EnergyPerRequest = energy });
                    var different = 0;
                    for (var i = 0; i < 9; i++)
                    {
                        var report = new X(prompts[i], outputs[i], batches[i]).Evaluate();
                        different += report.TimeToFirstToken.Equals(first[i]) && report.EnergyPerRequest.Equals(energy[i]) ? 0 : 1;
                    }

                    return different;
                }
            """);
        Assert.Equal(0, emitted.Static<Func<int>>("Use", "Different")());
    }

    [Fact]
    public async Task A_record_without_free_variables_may_have_terms()
    {
        using var emitted = await Emitted.LoadAsync(
            $$"""{{Sources.Attribute}} public readonly partial record struct X { [CostTerm(CostTermKind.PeakMemory)] static int @int(int promptTokens, int outputTokens, int batch) => promptTokens + outputTokens + batch; }""",
            "public static long Bytes() => new X().Evaluate().PeakMemoryBytes;");
        // 640 positions of 32768 bytes, 512 of the compute buffer's 529408, 25 MB of the runtime, and 512 + 128 + 1.
        Assert.Equal(2_471_763_968 + (640 * 32_768) + (512 * 529_408) + 25_000_000 + 641, emitted.Static<Func<long>>("Use", "Bytes")());
    }

    [Fact]
    public async Task The_longest_prompt_is_right_for_a_term_that_falls_with_it()
    {
        using var emitted = await Emitted.LoadAsync(
            $$"""
            {{Sources.Attribute}} [LatencyBudget(TimeToFirstToken = 25 * Seconds)]
            public readonly partial record struct X([Range(1, 1024)] int PromptTokens) {
                [CostTerm(CostTermKind.TimeToFirstToken)] static double Fetch(int promptTokens) => promptTokens > 700 && promptTokens < 900 ? 0 : 1000; }
            """,
            "public static int Longest() => X.LongestPrompt(Budget.TimeToFirstToken, 128);");
        Assert.Equal(899, emitted.Static<Func<int>>("Use", "Longest")());
    }

    [Theory]
    [InlineData("[CostTerm(CostTermKind.PeakMemory)] double Term() => 1;")]
    [InlineData("[CostTerm(CostTermKind.PeakMemory)] static double Term<T>() => 1;")]
    [InlineData("[CostTerm(CostTermKind.PeakMemory)] static float Term() => 1;")]
    [InlineData("[CostTerm(CostTermKind.PeakMemory)] static double Term(int tokens) => 1;")]
    [InlineData("[CostTerm(CostTermKind.PeakMemory)] static double Term(long promptTokens) => 1;")]
    [InlineData("[CostTerm(CostTermKind.PeakMemory)] static double Term(in int promptTokens) => 1;")]
    [InlineData("[CostTerm((CostTermKind)9)] static double Term() => 1;")]
    public async Task What_can_be_no_term_leaves_the_model_s_costs(string term)
    {
        using var emitted = await Emitted.LoadAsync(
            $$"""{{Sources.Attribute}} public readonly partial record struct X { {{term}} }""",
            "public static long Bytes() => new X().Evaluate().PeakMemoryBytes;");
        Assert.Equal(2_471_763_968 + (640 * 32_768) + (512 * 529_408) + 25_000_000, emitted.Static<Func<long>>("Use", "Bytes")());
    }

    // Its full name cannot be written, as an inner type parameter hides an outer one, and its simple name is that of a local.
    [Fact]
    public async Task Terms_of_a_record_by_the_name_of_a_local_are_called() => Assert.Single((await CSharpSourceGeneratorVerifier<DeploymentGenerator>.RunAsync(
        $"#pragma warning disable CS0693, CS8981\n{Sources.Usings}partial class Outer<T> {{ partial class Inner<T> {{ {Sources.Attribute} public partial record promptTokens{Sources.Parameters} {Terms} }} }}",
        Sources.Parts)).HintNames);
}
