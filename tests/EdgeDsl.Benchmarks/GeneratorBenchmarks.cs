using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Benchmarks;

/// <summary>
/// The generators of EdgeDsl after each kind of edit, beside a pipeline on the same attribute that extracts nothing. Each run has a
/// compilation of which nothing has been worked out yet.
/// </summary>
[SimpleJob(launchCount: 1, warmupCount: 10, iterationCount: 40, invocationCount: 1)]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private GeneratorSession finding = null!;
    private GeneratorSession generating = null!;

    /// <summary>Deployments of the project.</summary>
    [Params(1, 100, 1000)]
    public int Deployments { get; set; }

    /// <summary>What is done to it.</summary>
    [ParamsAllValues]
    public ProjectEdit Edit { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        finding = new GeneratorSession(Deployments, new FindingGenerator());
        generating = new GeneratorSession(Deployments, GeneratorSession.OfEdgeDsl);
    }

    [IterationSetup]
    public void Prepare()
    {
        finding.Prepare(Edit);
        generating.Prepare(Edit);
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver Finding() => finding.Run();

    [Benchmark]
    public GeneratorDriver Generating() => generating.Run();
}
