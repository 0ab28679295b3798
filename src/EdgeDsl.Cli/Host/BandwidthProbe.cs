using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EdgeDsl.Cli.Host;

/// <summary>Measures how fast all cores together read memory.</summary>
internal static class BandwidthProbe
{
    // Far beyond the largest caches, so that the reads come from memory; of small boards a quarter of what they have.
    private const long MostBytesPerCore = 256L << 20;
    private const long Alignment = 4096;

    /// <summary>Bytes per second, the best of several passes: what else ran then took least.</summary>
    /// <param name="cores">Threads.</param>
    /// <param name="passes">Passes.</param>
    /// <param name="progress">Is told after each pass.</param>
    public static unsafe double Measure(int cores, int passes, Action progress)
    {
        var bytesPerCore = Math.Min(MostBytesPerCore, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 / cores) / Alignment * Alignment;
        var buffers = new nuint[cores];
        try
        {
            Parallel.For(0, cores, new ParallelOptions { MaxDegreeOfParallelism = cores }, core =>
            {
                var memory = NativeMemory.AlignedAlloc((nuint)bytesPerCore, 64);
                new Span<byte>(memory, (int)bytesPerCore).Fill(1); // pages exist once they are written
                buffers[core] = (nuint)memory;
            });
            var best = 0.0;
            for (var pass = 0; pass < passes; pass++)
            {
                best = Math.Max(best, cores * bytesPerCore / Cores.Time(cores, core => Sum((byte*)buffers[core], bytesPerCore)));
                progress();
            }

            return best;
        }
        finally
        {
            foreach (var buffer in buffers)
                NativeMemory.AlignedFree((void*)buffer);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Sum(byte* memory, long bytes)
    {
        var a = Vector<long>.Zero;
        var b = Vector<long>.Zero;
        var c = Vector<long>.Zero;
        var d = Vector<long>.Zero;
        var width = Vector<byte>.Count;
        for (long i = 0; i < bytes; i += 4 * width)
        {
            a += Vector.Load((long*)(memory + i));
            b += Vector.Load((long*)(memory + i + width));
            c += Vector.Load((long*)(memory + i + (2 * width)));
            d += Vector.Load((long*)(memory + i + (3 * width)));
        }

        Cores.Keep(Vector.Sum(a + b + c + d));
    }
}
