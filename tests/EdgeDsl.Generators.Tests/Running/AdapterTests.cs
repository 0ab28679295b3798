using EdgeDsl.TestKit;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

/// <summary>What <c>[Adapters]</c> adds to a deployment of Llama-3.2-1B (16 layers of 2048, 8192 wide, keys of 512).</summary>
public sealed class AdapterTests
{
    // Of rank 8: q, k, v, o and the three of the MLP.
    private const long Parameters = 16L * 8 * ((2 * 4096) + (2 * 2560) + (3 * 10_240));
    private const long TargetParameters = 16L * ((2 * 2048 * 2048) + (2 * 2048 * 512) + (3 * 2048 * 8192));

    [Fact]
    public async Task Counts_are_constants()
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} [Adapters(Count = 46, Rank = 8, ActiveAdapters = 2)] public partial record X{Sources.Parameters};",
            """
                private const long All = X.AdapterParameters + X.AdapterBytes;
                public static long[] Counts() =>
                    [All, X.AdapterParameters, X.AdapterBytes, X.AdapterBytesPerToken, X.AdapterFlopsPerToken, X.AdapterMergeBytes, X.AdapterMergeFlops];
                public static double Tokens() => X.AdapterBreakEvenTokens;
                public static long Weights() => X.WeightBytes;
            """);
        Assert.Equal(
            [
                3 * Parameters, Parameters, 2 * Parameters, 4 * Parameters, 4 * Parameters,
                (2 * 2 * TargetParameters) + (4 * Parameters), 2 * 2 * 8 * TargetParameters,
            ],
            emitted.Static<Func<long[]>>("Use", "Counts")());
        Assert.Equal(4.0 * TargetParameters / (4 * Parameters), emitted.Static<Func<double>>("Use", "Tokens")());
        Assert.Equal(2_471_763_968 + (46 * 2 * Parameters), emitted.Static<Func<long>>("Use", "Weights")());
    }

    [Fact]
    public async Task The_costs_are_those_with_the_adapters()
    {
        var without = (await Emitted.EvaluateAsync())(512, 128, 1);
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} [Adapters(Count = 46, Rank = 8, ActiveAdapters = 2)] public partial record X{Sources.Parameters};",
            "public static CostReport Evaluate() => new X(512, 128).Evaluate();");
        var with = emitted.Static<Func<CostReport>>("Use", "Evaluate")();
        Assert.Equal(without.PrefillFlops + (512 * 4 * Parameters), with.PrefillFlops);
        Assert.Equal(without.PeakMemoryBytes + (46 * 2 * Parameters), with.PeakMemoryBytes);
        // 10 GB/s.
        Assert.Equal(without.TimePerOutputToken + (4 * Parameters / 10e9), with.TimePerOutputToken, 12);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[Adapters(Count = 46, Rank = 8)]")]
    public async Task Without_a_width_of_embeddings_there_is_no_router(string attribute)
    {
        var run = await Verify.RunAsync($"{Sources.Usings}{Sources.Attribute} {attribute} public partial record X{Sources.Parameters};", Sources.Parts);
        Assert.DoesNotContain("AdapterRouter", run[Assert.Single(run.HintNames)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_router_weighs_every_adapter_where_all_are_mixed()
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} [Adapters(Count = 3, Rank = 8, EmbeddingDimension = 2)] public partial record X{Sources.Parameters};",
            """
                public static float[] Route()
                {
                    float[] weights = new float[X.AdapterRouter.Adapters];
                    new X.AdapterRouter([1, 0, 0, 1, -1, 0]).Route([2, 0], weights);
                    return weights;
                }
            """);
        // Cosines 1, 0 and −1.
        var sum = Math.E + 1 + (1 / Math.E);
        Assert.Equal([Math.E / sum, 1 / sum, 1 / Math.E / sum], emitted.Static<Func<float[]>>("Use", "Route")().Select(weight => (double)weight), new Near());
    }

    [Fact]
    public async Task The_router_chooses_the_nearest_where_some_are_mixed_and_allocates_nothing()
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} [Adapters(Count = 3, Rank = 8, ActiveAdapters = 2, EmbeddingDimension = 2)] public partial record X{Sources.Parameters};",
            """
                private static readonly float[] Centroids = [-1, 0, 0, 1, 1, 0], Embedding = [2, 0], Weights = new float[2];
                private static readonly int[] Adapters = new int[2];
                public static void Route() => new X.AdapterRouter(Centroids).Route(Embedding, Adapters, Weights);
                public static string Chosen() => string.Join(" ", Adapters);
                public static float Weight() => Weights[0];
                public static void WrongCentroids() => new X.AdapterRouter(new float[5]);
                public static void WrongWeights() => new X.AdapterRouter(Centroids).Route(Embedding, Adapters, new float[3]);
            """);
        Allocation.AssertNone(new Action(emitted.Static<Action>("Use", "Route")));
        Assert.Equal("2 1", emitted.Static<Func<string>>("Use", "Chosen")());
        Assert.Equal(Math.E / (Math.E + 1), emitted.Static<Func<float>>("Use", "Weight")(), 6);
        Assert.Contains(
            "3 centroids of 2 values are needed.",
            Assert.Throws<ArgumentException>(emitted.Static<Action>("Use", "WrongCentroids")).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(emitted.Static<Action>("Use", "WrongWeights"));
    }

    [Fact]
    public async Task Streamed_layers_are_in_the_generated_costs()
    {
        using var emitted = await Emitted.LoadAsync(
            $"[Deployment<Llama, Linked, Half>(StreamedLayers = 16)] public partial record X{Sources.Parameters};"
            + Sources.Device.Replace("public", "[DeviceLink(LinkKind.Storage, 1 * GBPerSecond, EnergyPerByte = 1000 * Picojoules)] public", StringComparison.Ordinal)
                .Replace("Board", "Linked", StringComparison.Ordinal),
            "public static CostReport Evaluate() => new X(512, 128).Evaluate();");
        var report = emitted.Static<Func<CostReport>>("Use", "Evaluate")();
        Assert.Equal(2 * TargetParameters / 1e9, report.TimePerOutputToken, 12);
        Assert.Equal(Bound.Memory, report.DecodeBound);
        // Two of 16 layers stay.
        Assert.Equal(2_471_763_968 + 20_971_520 + 271_056_896 + 25_000_000 - (2 * TargetParameters * 14 / 16), report.PeakMemoryBytes);
    }

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-6;

        public int GetHashCode(double number) => 0;
    }
}
