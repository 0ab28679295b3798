using EdgeDsl.CostModel;
using EdgeDsl.TestKit;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

/// <summary>What a tailored deployment has besides, and that its costs are those of the plan.</summary>
public sealed class TailoringMembersTests
{
    private const string X = $"""
        {Sources.Attribute}
        [MemoryBudget(2_600_000_000 * Bytes)]
        [LatencyBudget(TimePerOutputToken = 220 * Milliseconds)]
        [Tailoring(ProtectedLayers = new[] XX, MaxPruning = 0.4)]
        public readonly partial record struct X{Sources.Parameters};
        """;

    private static string Declared(string tailoring = "Tailoring(ProtectedLayers = new[] { 0, -1 }, MaxPruning = 0.4)") =>
        X.Replace("Tailoring(ProtectedLayers = new[] XX, MaxPruning = 0.4)", tailoring, StringComparison.Ordinal);

    [Fact]
    public async Task The_plan_and_the_costs_have_the_bits_of_the_cost_model()
    {
        using var emitted = await Emitted.LoadAsync(
            Declared(),
            """
                public static string Plan() => string.Join(" ", X.TailoringPlan.PrunedThirtySeconds.ToArray()) + " / " + string.Join(" ", X.TailoringPlan.BitWidths.ToArray());
                public static double[] Reals() =>
                [
                    X.TailoringPlan.PerplexityRatio, X.TailoringPlan.Gap, X.TailoringPlan.Score, X.TailoringPlan.UntailoredScore,
                    X.TailoringPlan.UntailoredPerplexityRatio, X.TailoringPlan.UntailoredTimeToFirstToken, X.TailoringPlan.UntailoredTimePerOutputToken,
                    X.TailoringPlan.UntailoredEnergyPerToken, X.TailoringPlan.DefaultSensitivities ? 1 : 0,
                ];
                public static long[] Counts() => [X.WeightBytes, X.ParameterCount, X.TailoringPlan.UntailoredWeightBytes, X.TailoringPlan.UntailoredPeakMemoryBytes];
                public static CostReport Costs() => new X(1024, 256).Evaluate();
            """);
        var tailored = Tailored();
        var point = new WorkloadPoint(1024, 256, 1).ToWorkload();
        var (after, before) = (tailored.Model.At(point), tailored.Untailored.At(point));

        Assert.Contains(tailored.Plan, layer => layer.PrunedThirtySeconds > 0);
        Assert.Equal((0, 0), (tailored.Plan[0].PrunedThirtySeconds, tailored.Plan[15].PrunedThirtySeconds));
        Assert.Equal(
            string.Join(' ', tailored.Plan.Select(layer => layer.PrunedThirtySeconds)) + " / " + string.Join(' ', Enumerable.Repeat(0, 16)),
            emitted.Static<Func<string>>("Use", "Plan")());
        Assert.Equal(
            [
                tailored.PerplexityRatio, tailored.Gap, CloneScore.Of(tailored.Model, tailored.Limits), CloneScore.Of(tailored.Untailored, tailored.Limits),
                1, before.TimeToFirstToken.Constant, before.TimePerOutputToken.Constant, before.EnergyPerToken.Constant, 1,
            ],
            emitted.Static<Func<double[]>>("Use", "Reals")());
        Assert.Equal(
            [after.WeightBytes.Constant, tailored.Model.Parameters.Constant, before.WeightBytes.Constant, before.PeakMemoryBytes.Constant],
            emitted.Static<Func<long[]>>("Use", "Counts")());
        var costs = emitted.Static<Func<CostReport>>("Use", "Costs")();
        Assert.Equal(after.PeakMemoryBytes.Constant, costs.PeakMemoryBytes);
        Assert.Equal(after.TimeToFirstToken.Constant, costs.TimeToFirstToken);
        Assert.Equal(after.TimePerOutputToken.Constant, costs.TimePerOutputToken);
        Assert.True(costs.PeakMemoryBytes <= 2_600_000_000 && costs.TimePerOutputToken <= 0.22);
    }

    [Fact]
    public async Task Reading_the_plan_allocates_nothing()
    {
        using var emitted = await Emitted.LoadAsync(
            Declared("Tailoring(BitWidths = new[] { 4, 8 })"),
            """
                public static long Read()
                {
                    long sum = 0;
                    foreach (var pruned in X.TailoringPlan.PrunedThirtySeconds)
                        sum += pruned;
                    foreach (var bits in X.TailoringPlan.BitWidths)
                        sum += bits;
                    return sum + new X(100, 10).Evaluate().PeakMemoryBytes;
                }
            """);
        var read = emitted.Static<Func<long>>("Use", "Read");
        Allocation.AssertNone(() => read());
    }

    [Theory]
    [InlineData("Tailoring(MaxPruning = 0)")] // no plan keeps 2.6 GB
    [InlineData("System.Obsolete")]
    public async Task Without_a_plan_there_are_no_members_for_one(string tailoring)
    {
        var run = await Verify.RunAsync(Sources.Usings + Declared(tailoring), Sources.Parts);
        Assert.DoesNotContain("TailoringPlan", run[HintNames.Of("X")], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_remarks_say_what_is_pruned_and_how_sure_that_is()
    {
        var run = await Verify.RunAsync(Sources.Usings + Declared(), Sources.Parts);
        var line = run[HintNames.Of("X")].Split('\n').Single(line => line.Contains("<term>Tailoring</term>", StringComparison.Ordinal));
        Assert.Contains(TailoringHeadline.Of(Tailored()), line, StringComparison.Ordinal);
        Assert.Contains("off by up to half", line, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unrelated_edit_leaves_the_plan_cached()
    {
        var session = Verify.Edit(Sources.Usings + Declared(), Sources.Parts);
        session.Replace("/0/Test0.cs", "public readonly", "/* a kiosk */ public readonly")
            .AssertOutputs(Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached);
        session.Replace("/0/Test0.cs", "MaxPruning = 0.4", "MaxPruning = 2 * 0.2")
            .AssertOutputs(Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached);
        session.Replace("/0/Test0.cs", "{ 0, -1 }", "{ 1, -1 }")
            .AssertOutputs(Microsoft.CodeAnalysis.IncrementalStepRunReason.Modified);
        session.AssertSameAsFresh();
    }

    /// <summary>The same by hand.</summary>
    private static TailoredDeployment Tailored() => TailoredDeployment.Of(
        new Deployment
        {
            Model = new Transformer
            {
                Name = "Llama",
                Layers = 16,
                HiddenSize = 2048,
                IntermediateSize = 8192,
                AttentionHeads = 32,
                KeyValueHeads = 8,
                HeadDimension = 64,
                VocabularySize = 128_256,
                TieWordEmbeddings = true,
                MaxPositionEmbeddings = 131_072,
            },
            Device = new Device
            {
                Name = "Board",
                Class = CostModel.DeviceClass.ArmCpu,
                MemoryCapacity = 4.0 * (1L << 30),
                ReservedMemory = 0.5 * (1L << 30),
                MemoryBandwidth = 10e9,
                IdlePower = 2,
                MaxPower = 6,
                Rates = [new ComputeRate { Format = CostModel.NumberFormat.Float32, OperationsPerSecond = 100e9 }],
                Calibrations =
                [
                    Full(CostModel.Phase.Prefill), Full(CostModel.Phase.Prefill) with { Attention = true },
                    Full(CostModel.Phase.Decode), Full(CostModel.Phase.Decode) with { Attention = true },
                ],
            },
            Policy = new QuantizationPolicy { Name = "Half", Weights = CostModel.WeightFormat.F16 },
            Tailoring = new Tailoring { MaxPruning = 0.4, ProtectedLayers = new([0, -1]) },
        },
        new DeploymentBudgets { Memory = 2_600_000_000, TimePerOutputToken = 0.22 },
        new WorkloadRanges(new(1, 1024), new(1, 256), new(1, 1)))!;

    private static Calibration Full(CostModel.Phase phase) => new()
    {
        Runtime = CostModel.Runtime.LlamaCpp,
        Phase = phase,
        ComputeShare = 1,
        BandwidthShare = 1,
        StepTime = 0,
        RelativeError = 0.25,
    };
}
