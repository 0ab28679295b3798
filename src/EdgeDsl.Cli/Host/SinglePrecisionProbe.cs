using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EdgeDsl.Cli.Host;

/// <summary>Measures how many FP32 operations all cores together do per second, a multiply-add counting as two.</summary>
internal static class SinglePrecisionProbe
{
    private const int Rounds = 10_000_000;
    private const int Chains = 12;

    private interface IVector<TSelf>
        where TSelf : struct, IVector<TSelf>
    {
        static abstract int Lanes { get; }

        static abstract TSelf Of(float value);

        static abstract TSelf MultiplyAdd(TSelf left, TSelf right, TSelf addend);

        static abstract float Sum(TSelf value);
    }

    /// <summary>Operations per second, the best of several passes.</summary>
    /// <param name="cores">Threads.</param>
    /// <param name="passes">Passes.</param>
    /// <param name="progress">Is told after each pass.</param>
    public static double Measure(int cores, int passes, Action progress) =>
        Vector512.IsHardwareAccelerated ? Measure<Wide512>(cores, passes, progress)
        : Vector256.IsHardwareAccelerated ? Measure<Wide256>(cores, passes, progress)
        : Measure<Wide128>(cores, passes, progress);

    private static double Measure<T>(int cores, int passes, Action progress)
        where T : struct, IVector<T>
    {
        var best = 0.0;
        for (var pass = 0; pass < passes; pass++)
        {
            best = Math.Max(best, (double)cores * Rounds * Chains * 2 * T.Lanes / Cores.Time(cores, _ => Run<T>()));
            progress();
        }

        return best;
    }

    // Twelve independent chains: enough to cover the latency of two multiply-adds per clock.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<T>()
        where T : struct, IVector<T>
    {
        T x = T.Of(0.999f), y = T.Of(0.001f);
        T a = y, b = y, c = y, d = y, e = y, f = y, g = y, h = y, i = y, j = y, k = y, l = y;
        for (var round = 0; round < Rounds; round++)
        {
            a = T.MultiplyAdd(a, x, y);
            b = T.MultiplyAdd(b, x, y);
            c = T.MultiplyAdd(c, x, y);
            d = T.MultiplyAdd(d, x, y);
            e = T.MultiplyAdd(e, x, y);
            f = T.MultiplyAdd(f, x, y);
            g = T.MultiplyAdd(g, x, y);
            h = T.MultiplyAdd(h, x, y);
            i = T.MultiplyAdd(i, x, y);
            j = T.MultiplyAdd(j, x, y);
            k = T.MultiplyAdd(k, x, y);
            l = T.MultiplyAdd(l, x, y);
        }

        Cores.Keep((long)(T.Sum(a) + T.Sum(b) + T.Sum(c) + T.Sum(d) + T.Sum(e) + T.Sum(f) + T.Sum(g) + T.Sum(h) + T.Sum(i) + T.Sum(j) + T.Sum(k) + T.Sum(l)));
    }

    private readonly struct Wide512(Vector512<float> value) : IVector<Wide512>
    {
        private readonly Vector512<float> value = value;

        public static int Lanes => Vector512<float>.Count;

        public static Wide512 Of(float value) => new(Vector512.Create(value));

        public static Wide512 MultiplyAdd(Wide512 left, Wide512 right, Wide512 addend) =>
            new(Vector512.FusedMultiplyAdd(left.value, right.value, addend.value));

        public static float Sum(Wide512 value) => Vector512.Sum(value.value);
    }

    private readonly struct Wide256(Vector256<float> value) : IVector<Wide256>
    {
        private readonly Vector256<float> value = value;

        public static int Lanes => Vector256<float>.Count;

        public static Wide256 Of(float value) => new(Vector256.Create(value));

        public static Wide256 MultiplyAdd(Wide256 left, Wide256 right, Wide256 addend) =>
            new(Vector256.FusedMultiplyAdd(left.value, right.value, addend.value));

        public static float Sum(Wide256 value) => Vector256.Sum(value.value);
    }

    private readonly struct Wide128(Vector128<float> value) : IVector<Wide128>
    {
        private readonly Vector128<float> value = value;

        public static int Lanes => Vector128<float>.Count;

        public static Wide128 Of(float value) => new(Vector128.Create(value));

        public static Wide128 MultiplyAdd(Wide128 left, Wide128 right, Wide128 addend) =>
            new(Vector128.FusedMultiplyAdd(left.value, right.value, addend.value));

        public static float Sum(Wide128 value) => Vector128.Sum(value.value);
    }
}
