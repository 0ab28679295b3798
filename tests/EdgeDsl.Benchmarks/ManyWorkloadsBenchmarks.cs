using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace EdgeDsl.Benchmarks;

/// <summary>
/// Columns of workloads: the generated code beside <see cref="ExpertColumns"/>, the store limit, one call for each workload, and the cost model
/// asked at run time.
/// </summary>
[Config(typeof(ShortButRepeated))]
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ManyWorkloadsBenchmarks
{
    internal const int Workloads = 4096;
    internal const double Limit = 600;

    private readonly int[] prompts = new int[Workloads];
    private readonly int[] outputs = new int[Workloads];
    private readonly long[] memory = new long[Workloads];
    private readonly double[][] reals = [.. Enumerable.Range(0, 5).Select(_ => new double[Workloads])];
    private readonly long[][] otherCounts = [.. Enumerable.Range(0, 6).Select(_ => new long[Workloads])];
    private readonly double[][] otherReals = [.. Enumerable.Range(0, 14).Select(_ => new double[Workloads])];
    private readonly Bound[][] bounds = [.. Enumerable.Range(0, 2).Select(_ => new Bound[Workloads])];
    private CostModelAtRunTime model = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        for (var i = 0; i < Workloads; i++)
            (prompts[i], outputs[i]) = (random.Next(1, 1025), random.Next(1, 10_001));
        model = CostModelAtRunTime.OfAssistant();
        CheckExpert();
    }

    [BenchmarkCategory("Six columns"), Benchmark(Baseline = true, OperationsPerInvoke = Workloads)]
    public void ExpertSixColumns() => ExpertColumns.Evaluate(prompts, outputs, Six);

    [BenchmarkCategory("Six columns"), Benchmark(OperationsPerInvoke = Workloads)]
    public void SixColumns() => Assistant.EvaluateMany(prompts, outputs, [], Six);

    [BenchmarkCategory("Six columns"), Benchmark(OperationsPerInvoke = Workloads)]
    public void OneByOne()
    {
        for (var i = 0; i < prompts.Length; i++)
        {
            var report = Call(prompts[i], outputs[i]);
            memory[i] = report.PeakMemoryBytes;
            reals[0][i] = report.TimeToFirstToken;
            reals[1][i] = report.TimePerOutputToken;
            reals[2][i] = report.EndToEndLatency;
            reals[3][i] = report.EnergyPerToken;
            reals[4][i] = report.EnergyPerRequest;
        }
    }

    [BenchmarkCategory("Six columns"), Benchmark(OperationsPerInvoke = Workloads)]
    public void FillSix()
    {
        memory.AsSpan().Fill(1);
        foreach (var column in reals)
            column.AsSpan().Fill(1);
    }

    [BenchmarkCategory("All columns"), Benchmark(OperationsPerInvoke = Workloads)]
    public void AllColumns() => Assistant.EvaluateMany(prompts, outputs, [], All);

    [BenchmarkCategory("All columns"), Benchmark(Baseline = true, OperationsPerInvoke = Workloads)]
    public void FillAll()
    {
        FillSix();
        foreach (var column in otherCounts)
            column.AsSpan().Fill(1);
        foreach (var column in otherReals)
            column.AsSpan().Fill(1);
        foreach (var column in bounds)
            column.AsSpan().Fill(Bound.Memory);
    }

    [BenchmarkCategory("One column"), Benchmark(OperationsPerInvoke = Workloads)]
    public void PeakMemory() => Assistant.EvaluateMany(prompts, outputs, [], new CostColumns { PeakMemoryBytes = memory });

    [BenchmarkCategory("One column"), Benchmark(OperationsPerInvoke = Workloads)]
    public void TimePerOutputToken() => Assistant.EvaluateMany(prompts, outputs, [], new CostColumns { TimePerOutputToken = reals[1] });

    [BenchmarkCategory("One column"), Benchmark(OperationsPerInvoke = Workloads)]
    public void EndToEndLatency() => Assistant.EvaluateMany(prompts, outputs, [], new CostColumns { EndToEndLatency = reals[2] });

    [BenchmarkCategory("Over budget"), Benchmark(OperationsPerInvoke = Workloads)]
    public double ExpertCount() => ExpertColumns.CountOver(prompts, outputs, Limit);

    [BenchmarkCategory("Over budget"), Benchmark(Baseline = true, OperationsPerInvoke = Workloads)]
    public double ExpertSummary() => ExpertColumns.Summarize(prompts, outputs, Limit).Over;

    [BenchmarkCategory("Over budget"), Benchmark(OperationsPerInvoke = Workloads)]
    public double Summary() => LimitedAssistant.Summarize(prompts, outputs, [], Budget.EndToEnd).OverBudget;

    [BenchmarkCategory("Uncompiled"), Benchmark]
    public double AskedAtRunTime() => model.EndToEnd(prompts[0], outputs[0]);

    private CostColumns Six => new()
    {
        PeakMemoryBytes = memory,
        TimeToFirstToken = reals[0],
        TimePerOutputToken = reals[1],
        EndToEndLatency = reals[2],
        EnergyPerToken = reals[3],
        EnergyPerRequest = reals[4],
    };

    private CostColumns All => new()
    {
        PrefillFlops = otherCounts[0],
        DecodeFlopsPerToken = otherCounts[1],
        TotalFlops = otherCounts[2],
        WeightBytes = otherCounts[3],
        KeyValueCacheBytes = otherCounts[4],
        ActivationBytes = otherCounts[5],
        PeakMemoryBytes = memory,
        TimeToFirstToken = reals[0],
        TimePerOutputToken = reals[1],
        EndToEndLatency = reals[2],
        TimeToFirstTokenLow = otherReals[0],
        TimeToFirstTokenHigh = otherReals[1],
        TimePerOutputTokenLow = otherReals[2],
        TimePerOutputTokenHigh = otherReals[3],
        EndToEndLatencyLow = otherReals[4],
        EndToEndLatencyHigh = otherReals[5],
        PrefillTokensPerSecond = otherReals[6],
        DecodeTokensPerSecond = otherReals[7],
        EnergyPerToken = reals[3],
        EnergyPerRequest = reals[4],
        EnergyPerTokenLow = otherReals[8],
        EnergyPerTokenHigh = otherReals[9],
        EnergyPerRequestLow = otherReals[10],
        EnergyPerRequestHigh = otherReals[11],
        AveragePower = otherReals[12],
        PeakPower = otherReals[13],
        PrefillBound = bounds[0],
        DecodeBound = bounds[1],
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CostReport Call(int promptTokens, int outputTokens) => new Assistant(promptTokens, outputTokens).Evaluate();

    // Two loops are compared in time only where they return the same bits.
    private void CheckExpert()
    {
        ExpertColumns.Evaluate(prompts, outputs, Six);
        var expert = reals.Select(column => (double[])column.Clone()).ToArray();
        var expertMemory = (long[])memory.Clone();
        Assistant.EvaluateMany(prompts, outputs, [], Six);
        var summary = LimitedAssistant.Summarize(prompts, outputs, [], Budget.EndToEnd);
        var same = expertMemory.AsSpan().SequenceEqual(memory)
            && expert.Zip(reals).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second))
            && ExpertColumns.Summarize(prompts, outputs, Limit) == (summary.Best, summary.BestIndex, summary.Worst, summary.WorstIndex, summary.OverBudget)
            && ExpertColumns.CountOver(prompts, outputs, Limit) == summary.OverBudget
            && model.EndToEnd(prompts[0], outputs[0]).Equals(reals[2][0]);
        if (!same)
            throw new InvalidOperationException("The expert's columns or the cost model's differ from the generated ones.");
    }
}
