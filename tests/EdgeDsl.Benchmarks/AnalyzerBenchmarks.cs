using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using EdgeDsl.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Benchmarks;

/// <summary>
/// The rules over a project with 1,000 deployments, beside an analyzer that only reads the same attributes; and over a project of as many
/// records that have nothing of EdgeDsl, beside no rules at all. Concurrency is on. Every run starts with a fresh compilation.
/// </summary>
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 15)]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private const int Deployments = 1000;

    private CSharpCompilation withDeployments = null!;
    private CSharpCompilation withoutEdgeDsl = null!;

    [GlobalSetup]
    public void Setup()
    {
        withDeployments = Compile(DeploymentSource());
        withoutEdgeDsl = Compile(OrdinarySource());
        var found = Run(withDeployments, new DeploymentAnalyzer()).Result;
        if (found.Any())
            throw new InvalidOperationException("The deployments have to keep within their budgets: " + found[0]);
    }

    [BenchmarkCategory("1,000 deployments"), Benchmark(Baseline = true)]
    public Task<ImmutableArray<Diagnostic>> ReadAttributes() => Run(withDeployments, new AttributeReadingAnalyzer());

    [BenchmarkCategory("1,000 deployments"), Benchmark]
    public Task<ImmutableArray<Diagnostic>> Rules() => Run(withDeployments, new DeploymentAnalyzer());

    [BenchmarkCategory("no EdgeDsl"), Benchmark(Baseline = true)]
    public Task<ImmutableArray<Diagnostic>> AnalyzerThatDoesNothing() => Run(withoutEdgeDsl, new IdleAnalyzer());

    [BenchmarkCategory("no EdgeDsl"), Benchmark]
    public Task<ImmutableArray<Diagnostic>> RulesOverOrdinaryRecords() => Run(withoutEdgeDsl, new DeploymentAnalyzer());

    private static Task<ImmutableArray<Diagnostic>> Run(CSharpCompilation compilation, DiagnosticAnalyzer analyzer) =>
        compilation.Clone()
            .WithAnalyzers(
                [analyzer],
                new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync();

    private static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Benchmark",
        [CSharpSyntaxTree.ParseText(source)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "EdgeDsl.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static string DeploymentSource()
    {
        var text = new StringBuilder("""
            using System.ComponentModel.DataAnnotations;
            using EdgeDsl;
            using static EdgeDsl.Units;
            [TransformerModel(Layers = 16, HiddenSize = 2048, IntermediateSize = 8192, AttentionHeads = 32, KeyValueHeads = 8,
                HeadDimension = 64, VocabularySize = 128_256, TieWordEmbeddings = true, MaxPositionEmbeddings = 131_072)]
            public sealed partial record Llama;
            [EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 8 * GiB, MemoryBandwidth = 17.07 * GBPerSecond,
                IdlePower = 2.7 * Watts, MaxPower = 12 * Watts)]
            [ComputeRate(NumberFormat.Float32, 153.5 * GigaFlops)]
            [ComputeRate(NumberFormat.Int8, 614 * GigaOps)]
            public sealed partial record Board;
            [QuantizationPolicy(Mix = GgufMix.Q4_K_M)]
            public sealed partial record Policy;

            """);
        for (var i = 0; i < Deployments; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                [Deployment<Llama, Board, Policy>]
                [MemoryBudget(3 * GiB)]
                [LatencyBudget(TimeToFirstToken = 2000 * Seconds, TimePerOutputToken = 50 * Seconds)]
                [EnergyBudget(PerToken = 60 * Joules)]
                public readonly partial record struct Deployment{{i}}([Range(1, {{512 + (i % 512)}})] int PromptTokens, [Range(1, 256)] int OutputTokens);

                """);
        }

        return text.ToString();
    }

    private static string OrdinarySource()
    {
        var text = new StringBuilder("using System.ComponentModel.DataAnnotations;\nusing System;\n");
        for (var i = 0; i < Deployments; i++)
            text.Append(CultureInfo.InvariantCulture, $"[Obsolete] public readonly partial record struct Ordinary{i}([Range(1, 512)] int A, [Range(1, 256)] int B);\n");
        return text.ToString();
    }
}
