using BenchmarkDotNet.Attributes;

namespace EdgeDsl.Benchmarks;

/// <summary>A decision of the emitted governor beside a plain load from an array as large as its table, at places as far apart.</summary>
[Config(typeof(ShortButRepeated))]
[MemoryDiagnoser]
public class GovernorBenchmarks
{
    internal const int Steps = 1000;

    private readonly long[] table = new long[512];
    private readonly int[] places = new int[Steps];
    private readonly double[] elapsed = new double[Steps];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        var now = 5.0;
        for (var i = 0; i < Steps; i++)
        {
            table[i % table.Length] = i;
            places[i] = random.Next(table.Length);
            elapsed[i] = now += 0.06 + (0.03 * random.NextDouble());
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Steps)]
    public long ArrayLoad()
    {
        var sum = 0L;
        foreach (var place in places)
            sum += table[place];
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps)]
    public long Decision()
    {
        var governor = Governed.Governor.Start(512, Steps, 150);
        var sum = 0L;
        foreach (var now in elapsed)
            sum += governor.NextOperatingPoint(now);
        return sum;
    }
}
