using System.Reflection;
using EdgeDsl.TestKit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.Tests.ProductGenerators>;

namespace EdgeDsl.Generators.Tests;

public sealed class MatrixTests
{
    private const string More = """
        [TransformerModel(Layers = 30, HiddenSize = 576, IntermediateSize = 1536, AttentionHeads = 9, KeyValueHeads = 3, VocabularySize = 49152, TieWordEmbeddings = true, MaxPositionEmbeddings = 8192)]
        public sealed partial record Smol;
        [TransformerModel(Layers = 22, HiddenSize = 2048, IntermediateSize = 5632, AttentionHeads = 32, KeyValueHeads = 4, VocabularySize = 32000, MaxPositionEmbeddings = 2048)]
        public sealed partial record Tiny;
        [EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 8 * GiB, MemoryBandwidth = 17 * GBPerSecond, IdlePower = 3 * Watts, MaxPower = 12 * Watts)]
        [ComputeRate(NumberFormat.Float32, 150 * GigaFlops)]
        public sealed partial record Big;
        [QuantizationPolicy(Mix = GgufMix.Q4_K_M)]
        public sealed partial record Four;

        """;

    private const string Budgets = "[MemoryBudget(2 * GiB), LatencyBudget(TimePerOutputToken = 1 * Seconds)]";

    private const string Grid = Sources.Usings + """
        namespace N;
        [DeploymentMatrix(Models = [typeof(Llama), typeof(Smol), typeof(Tiny)], Devices = [typeof(Board), typeof(Slow), typeof(Big)],
                          Policies = new[] { typeof(Half), typeof(Eight), typeof(Four) }, MostPromptTokens = 1024, MostBatch = 2)]
        [MemoryBudget(2 * GiB), LatencyBudget(TimePerOutputToken = 1 * Seconds)]
        public static partial class Grid;

        """;

    private static readonly string File = HintNames.Of("N.Grid");

    [Fact]
    public async Task Every_combination_has_the_bits_of_a_deployment_of_its_own()
    {
        var deployments = string.Concat(Combinations().Select((parts, i) =>
            $"[Deployment<{parts.Replace(" × ", ", ", StringComparison.Ordinal)}>] {Budgets} public readonly partial record struct D{i}([Range(1, 1024)] int PromptTokens, [Range(1, 128)] int OutputTokens, [Range(1, 2)] int Batch);\n"));
        var rows = string.Join(", ", Enumerable.Range(0, 27).Select(i => $"ProfiledDeployment.Of<D{i}>()"));
        using var emitted = (await Verify.RunAsync(
            Grid,
            ProfilerSources.Deployments + More + deployments + $$"""
            public static class Use
            {
                private static readonly ProfiledDeployment[] Own = [{{rows}}];
                private static readonly ProfiledCosts[] Costs = new ProfiledCosts[27];
                public static string Difference()
                {
                    for (var i = 0; i < 27; i++)
                    {
                        ProfiledDeployment cell = N.Grid.Combinations[i], own = Own[i];
                        if ((cell.WeightBytes, cell.ParameterCount, cell.KeyValueBytesPerToken, cell.PerplexityRatio) != (own.WeightBytes, own.ParameterCount, own.KeyValueBytesPerToken, own.PerplexityRatio))
                            return cell.Name + " sizes";
                        foreach (var budget in System.Enum.GetValues<Budget>())
                        {
                            if (!cell.Limit(budget).Equals(own.Limit(budget)) || !cell.WorstNeed(budget).Equals(own.WorstNeed(budget)))
                                return cell.Name + " " + budget;
                        }

                        foreach (var prompt in new[] { 0, 1, 511, 512, 513, 1024, 1025 })
                        {
                            for (var batch = 1; batch <= 3; batch++)
                            {
                                if (cell.Declares(prompt, 77, batch) != own.Declares(prompt, 77, batch) || cell.Evaluate(prompt, 77, batch) != own.Evaluate(prompt, 77, batch))
                                    return cell.Name + " at " + prompt;
                            }
                        }
                    }

                    return "";
                }

                public static string Names()
                {
                    var names = "";
                    foreach (var cell in N.Grid.Combinations)
                        names += cell.Name + "\n";
                    return names;
                }

                public static string Best() => N.Grid.Best(Objective.Memory, 1024, 128, 2, out _)!.Name + N.Grid.Best(Objective.Memory, 1025, 128, 2, out _);
                public static void Compare() => N.Grid.Compare(512, 128, 1, Costs);
            }
            """,
            Sources.Parts)).Load();
        Assert.Equal("", emitted.Static<Func<string>>("Use", "Difference")());
        Assert.Equal(string.Concat(Combinations().Select(name => name + "\n")), emitted.Static<Func<string>>("Use", "Names")());
        Assert.Equal("Smol × Board × Four", emitted.Static<Func<string>>("Use", "Best")());
        Allocation.AssertNone(new Action(emitted.Static<Action>("Use", "Compare")), 5_000);

        // Code grows with the number of combinations, by no more than the arithmetic of each.
        var bytes = emitted.Type("N.Grid").GetNestedTypes(BindingFlags.NonPublic)
            .SelectMany(holder => holder.GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public))
            .SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Sum(method => method.GetMethodBody()?.GetILAsByteArray()!.Length ?? 0);
        Assert.InRange(bytes / 27, 200, 3000);
    }

    [Fact]
    public async Task Ranges_have_the_defaults_of_the_attribute()
    {
        var run = await Verify.RunAsync(
            Sources.Usings + "[DeploymentMatrix(Models = [typeof(Llama)], Devices = [typeof(Board)], Policies = [typeof(Half)])] static partial class Grid;", Sources.Parts);
        var defaults = new DeploymentMatrixAttribute();
        Assert.Equal((1, 1), (defaults.LeastBatch, defaults.MostBatch));
        Assert.Contains(
            $"promptTokens is >= {defaults.LeastPromptTokens} and <= {defaults.MostPromptTokens} && outputTokens is >= {defaults.LeastOutputTokens} and <= {defaults.MostOutputTokens} && batch == 1;",
            run[HintNames.Of("Grid")],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Edits_that_a_matrix_does_not_depend_on_leave_it_cached()
    {
        var session = Edit();
        session.Replace("/0/Test0.cs", "public static partial", "/* ours */ internal static partial").AssertOutput(File, Cached);
        session.Add("/0/Other.cs", "public sealed class Other;").AssertReasons(TrackingNames.Matrix, Cached).AssertOutput(File, Cached);
        session.Replace("/0/Test1.cs", "MemoryBudget(4 *", "MemoryBudget(3 *").AssertOutput(File, Cached);
        session.AssertSameAsFresh();
    }

    [Theory]
    [InlineData("/0/Test0.cs", "MostPromptTokens = 1024", "MostPromptTokens = 2048")]
    [InlineData("/0/Test0.cs", "MemoryBudget(2 *", "MemoryBudget(3 *")]
    [InlineData("/0/Test0.cs", ", typeof(Tiny)", "")]
    [InlineData("/0/Test1.cs", "MemoryBandwidth = 5 *", "MemoryBandwidth = 6 *")]
    public void A_changed_value_modifies_the_matrix(string path, string value, string other)
    {
        var session = Edit();
        var before = session.Current[File];
        session.Replace(path, value, other).AssertOutput(File, Modified);
        Assert.NotEqual(before, session.AssertSameAsFresh().Current[File]);
    }

    [Theory]
    [InlineData("Models = [], Devices = [typeof(Board)], Policies = [typeof(Half)]")]
    [InlineData("Devices = [typeof(Board)], Policies = [typeof(Half)]")]
    [InlineData("Models = null, Devices = [typeof(Board)], Policies = [typeof(Half)]")]
    [InlineData("Models = [typeof(Llama), typeof(Llama)], Devices = [typeof(Board)], Policies = [typeof(Half)]")]
    [InlineData("Models = [typeof(Board)], Devices = [typeof(Board)], Policies = [typeof(Half)]")]
    [InlineData("Models = [typeof(Llama)], Devices = [typeof(Board)], Policies = [typeof(Half)], MostPromptTokens = 0")]
    [InlineData("Models = [typeof(Llama)], Devices = [typeof(Board)], Policies = [typeof(Half)], LeastBatch = 0")]
    [InlineData("Models = [typeof(Llama)], Devices = [typeof(Board)], Policies = [typeof(Half)], MicroBatch = 0")]
    [InlineData("Models = [null], Devices = [typeof(Board)], Policies = [typeof(Half)]")]
    [InlineData("Models = [typeof(Llama)], Devices = [")]
    public void What_has_no_combinations_gets_no_code(string arguments)
    {
        var run = Verify.Edit($"{Sources.Usings}[DeploymentMatrix({arguments})] static partial class Grid;", Sources.Parts).Current;
        Assert.Empty(run.HintNames);
    }

    [Fact]
    public async Task A_combination_that_cannot_be_is_left_out_and_one_workload_is_enough()
    {
        var run = await Verify.RunAsync(
            Sources.Usings + """
            [DeploymentMatrix(Models = [typeof(Llama), typeof(Broken)], Devices = [typeof(Board)], Policies = [typeof(Half)], LeastPromptTokens = 512, LeastOutputTokens = 128)]
            static partial class Grid;
            [TransformerModel(Layers = 0)] public record Broken;
            """,
            Sources.Parts);
        var text = run[HintNames.Of("Grid")];
        Assert.Contains("new Of0(),", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Of1", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Combinations() =>
        from model in new[] { "Llama", "Smol", "Tiny" }
        from device in new[] { "Board", "Slow", "Big" }
        from policy in new[] { "Half", "Eight", "Four" }
        select $"{model} × {device} × {policy}";

    private static IncrementalSession Edit() => Verify.Edit(Grid, ProfilerSources.Deployments + More, Sources.Parts);
}
