using BenchmarkDotNet.Attributes;

namespace EdgeDsl.Benchmarks;

/// <summary>A decision of the emitted governor beside plain loads from an array, at places far apart.</summary>
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
    private Governed.Governor kept;

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

    /// <summary>Loads none of which waits for another: how many fit into a time, which is far less than one takes.</summary>
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

    /// <summary>Loads each of which says where the next one is: how long one takes.</summary>
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

    /// <summary>Decisions of a governor that stands in an object, as in an asynchronous method.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public long DecisionInField()
    {
        kept = started;
        var sum = 0L;
        foreach (var now in elapsed)
            sum += kept.NextOperatingPoint(now);
        return sum;
    }

    /// <summary>Decisions of a local governor, one after the other, with all that is looked at from time to time.</summary>
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
