using BenchmarkDotNet.Attributes;

namespace EdgeDsl.Benchmarks;

/// <summary>A decision of the emitted governor beside a plain load from an array as large as its table, at places as far apart.</summary>
[Config(typeof(ShortButRepeated))]
[MemoryDiagnoser]
public class GovernorBenchmarks
{
    internal const int Steps = 1000;

    private readonly long[] table = new long[512];
    private readonly long[] chain = new long[512];
    private readonly int[] places = new int[Steps];
    private readonly Governed.Governor started = Governed.Governor.Start(512, Steps, 150);
    private readonly double[] elapsed = new double[Steps];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        for (var i = 0; i < chain.Length; i++)
            chain[i] = (i + 197) % chain.Length;
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

    /// <summary>The same load where the place is computed as a decision's must be: from the seconds that have passed.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public long ComputedLoad()
    {
        var sum = 0L;
        foreach (var now in elapsed)
            sum += table[Math.Clamp((int)((150 - now) * 3), 0, table.Length - 1)];
        return sum;
    }

    /// <summary>Loads each of which says where the next one is.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public long ChainedLoad()
    {
        var place = 0L;
        for (var i = 0; i < Steps; i++)
            place = chain[place];
        return place;
    }

    /// <summary>Once per request: the operating point of its prefill.</summary>
    [Benchmark]
    public int Start() => Governed.Governor.Start(512, Steps, 150).OperatingPoint;

    [Benchmark(OperationsPerInvoke = Steps)]
    public long Decision()
    {
        var governor = started;
        var sum = 0L;
        foreach (var now in elapsed)
            sum += governor.NextOperatingPoint(now);
        return sum;
    }
}
