using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace EdgeDsl.Benchmarks;

/// <summary>
/// The generated <c>Evaluate</c> beside <see cref="Expert"/>, called from a loop as the compiler likes it and behind a call that is never
/// inlined; and for few and many layers and output tokens, none of which its time may grow with.
/// </summary>
[Config(typeof(ShortButRepeated))]
[MemoryDiagnoser]
[DisassemblyDiagnoser(maxDepth: 2)]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class EvaluateBenchmarks
{
    internal const int Workloads = 64;

    private readonly int[] promptTokens = new int[Workloads];
    private readonly int[] outputTokens = new int[Workloads];

    [GlobalSetup]
    public void Setup()
    {
        SameBits.Check();
        for (var i = 0; i < Workloads; i++)
        {
            promptTokens[i] = 1 + (i * 619 % 1024);
            outputTokens[i] = 1 + (i * 7919 % 10_000);
        }
    }

    [BenchmarkCategory("Loop"), Benchmark(Baseline = true, OperationsPerInvoke = Workloads)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public double ExpertInLoop()
    {
        int[] prompts = promptTokens, outputs = outputTokens;
        var sum = 0.0;
        for (var i = 0; i < prompts.Length && i < outputs.Length; i++)
            sum += Used(Expert.Evaluate(prompts[i], outputs[i]));
        return sum;
    }

    [BenchmarkCategory("Loop"), Benchmark(OperationsPerInvoke = Workloads)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public double GeneratedInLoop()
    {
        int[] prompts = promptTokens, outputs = outputTokens;
        var sum = 0.0;
        for (var i = 0; i < prompts.Length && i < outputs.Length; i++)
            sum += Used(new Assistant(prompts[i], outputs[i]).Evaluate());
        return sum;
    }

    [BenchmarkCategory("Call"), Benchmark(Baseline = true, OperationsPerInvoke = Workloads)]
    public double ExpertCalled()
    {
        int[] prompts = promptTokens, outputs = outputTokens;
        var sum = 0.0;
        for (var i = 0; i < prompts.Length && i < outputs.Length; i++)
            sum += Used(CallExpert(prompts[i], outputs[i]));
        return sum;
    }

    [BenchmarkCategory("Call"), Benchmark(OperationsPerInvoke = Workloads)]
    public double GeneratedCalled()
    {
        int[] prompts = promptTokens, outputs = outputTokens;
        var sum = 0.0;
        for (var i = 0; i < prompts.Length && i < outputs.Length; i++)
            sum += Used(CallGenerated(prompts[i], outputs[i]));
        return sum;
    }

    [BenchmarkCategory("Size"), Benchmark(Baseline = true, OperationsPerInvoke = Workloads)]
    public double Layers2Tokens1() => SumOfShallow(1);

    [BenchmarkCategory("Size"), Benchmark(OperationsPerInvoke = Workloads)]
    public double Layers2Tokens10000() => SumOfShallow(10_000);

    [BenchmarkCategory("Size"), Benchmark(OperationsPerInvoke = Workloads)]
    public double Layers200Tokens1() => SumOfDeep(1);

    [BenchmarkCategory("Size"), Benchmark(OperationsPerInvoke = Workloads)]
    public double Layers200Tokens10000() => SumOfDeep(10_000);

    private double SumOfShallow(int outputs)
    {
        var sum = 0.0;
        foreach (var prompt in promptTokens)
            sum += Used(new ShallowAssistant(prompt, outputs).Evaluate());
        return sum;
    }

    private double SumOfDeep(int outputs)
    {
        var sum = 0.0;
        foreach (var prompt in promptTokens)
            sum += Used(new DeepAssistant(prompt, outputs).Evaluate());
        return sum;
    }

    // What a product asks for: does it fit, how long does it take, what does it draw.
    private static double Used(in CostReport report) => report.PeakMemoryBytes + report.EndToEndLatency + report.EnergyPerRequest;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CostReport CallExpert(int promptTokens, int outputTokens) => Expert.Evaluate(promptTokens, outputTokens);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CostReport CallGenerated(int promptTokens, int outputTokens) => new Assistant(promptTokens, outputTokens).Evaluate();
}
