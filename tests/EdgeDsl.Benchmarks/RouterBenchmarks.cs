using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;

namespace EdgeDsl.Benchmarks;

/// <summary>The router for 46 adapters and embeddings of 384 beside their dot products alone, as a vectorized loop over them.</summary>
[Config(typeof(ShortButRepeated))]
public class RouterBenchmarks
{
    private const int Adapters = 46;
    private const int Dimension = 384;

    private readonly float[] centroids = Numbers(Adapters * Dimension);
    private readonly float[] embedding = Numbers(Dimension);
    private readonly float[] weights = new float[Adapters];
    private readonly float[] few = new float[2];
    private readonly int[] chosen = new int[2];

    public RouterBenchmarks()
    {
        AdapterRouting.Normalize(centroids, Dimension);
    }

    [Benchmark(Baseline = true)]
    public float DotProducts()
    {
        for (var adapter = 0; adapter < Adapters; adapter++)
            weights[adapter] = Dot(embedding, centroids.AsSpan(adapter * Dimension, Dimension));
        return weights[0];
    }

    [Benchmark]
    public float SoftMixOfAll()
    {
        AdapterRouting.Mix(embedding, centroids, weights);
        return weights[0];
    }

    [Benchmark]
    public float NearestTwo()
    {
        AdapterRouting.Select(embedding, centroids, chosen, few);
        return few[0];
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        Vector<float> first = default, second = default, third = default, fourth = default;
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        nuint width = (nuint)Vector<float>.Count, i = 0;
        for (; i + (4 * width) <= (nuint)a.Length; i += 4 * width)
        {
            first = MultiplyAdd(Vector.LoadUnsafe(ref left, i), Vector.LoadUnsafe(ref right, i), first);
            second = MultiplyAdd(Vector.LoadUnsafe(ref left, i + width), Vector.LoadUnsafe(ref right, i + width), second);
            third = MultiplyAdd(Vector.LoadUnsafe(ref left, i + (2 * width)), Vector.LoadUnsafe(ref right, i + (2 * width)), third);
            fourth = MultiplyAdd(Vector.LoadUnsafe(ref left, i + (3 * width)), Vector.LoadUnsafe(ref right, i + (3 * width)), fourth);
        }

        var sum = Vector.Sum((first + second) + (third + fourth));
        for (; i < (nuint)a.Length; i++)
            sum += Unsafe.Add(ref left, i) * Unsafe.Add(ref right, i);
        return sum;
    }

    private static Vector<float> MultiplyAdd(Vector<float> a, Vector<float> b, Vector<float> c) => Vector.FusedMultiplyAdd(a, b, c);

    private static float[] Numbers(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
    }
}
