using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EdgeDsl;

/// <summary>Two workloads at once, in vectors of 128 bits.</summary>
internal readonly struct Lanes128 : ILanes<Vector128<double>, Vector128<long>>
{
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<double>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Constant(double value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Constant(long value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Load(ref readonly int first) => Vector128.WidenLower(Vector64.LoadUnsafe(in first).ToVector128Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<double> values, ref double first) => values.StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<long> values, ref long first) => values.StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<long> values, ref int first) => Vector128.Narrow(values, values).GetLower().StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Lane(Vector128<double> values, int lane) => values.GetElement(lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Lane(Vector128<long> values, int lane) => values.GetElement(lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ToReals(Vector128<long> values) => Vector128.ConvertToDouble(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Add(Vector128<double> a, Vector128<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Add(Vector128<double> a, double b) => a + Vector128.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Multiply(Vector128<double> a, Vector128<double> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Multiply(Vector128<double> a, double b) => a * Vector128.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> MultiplyThenAdd(Vector128<double> a, double b, Vector128<double> c) => (a * Vector128.Create(b)) + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> MultiplyThenAdd(Vector128<double> a, double b, double c) => (a * Vector128.Create(b)) + Vector128.Create(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Divide(Vector128<double> a, Vector128<double> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Divide(Vector128<double> a, double b) => a / Vector128.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Divide(double a, Vector128<double> b) => Vector128.Create(a) / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Larger(Vector128<double> a, Vector128<double> b) =>
        Vector128.ConditionalSelect(Vector128.GreaterThanOrEqual(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Larger(Vector128<double> a, double b) => Larger(a, Vector128.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Larger(double a, Vector128<double> b) => Larger(Vector128.Create(a), b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Add(Vector128<long> a, Vector128<long> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Add(Vector128<long> a, long b) => a + Vector128.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Subtract(Vector128<long> a, Vector128<long> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Multiply(Vector128<long> a, Vector128<long> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Multiply(Vector128<long> a, long b) => a * Vector128.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Triangular(Vector128<long> n) => (n * (n + Vector128<long>.One)) >> 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> ShiftLeft(Vector128<long> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> ShiftRight(Vector128<long> a, int bits) => a >> bits;

    // No processor divides vectors of integers. Below 2⁵² the quotient of doubles is never rounded up to an integer that it does not reach.
    public static Vector128<long> Divide(Vector128<long> a, long b) =>
        Vector128.LessThanAll(a.AsUInt64(), Vector128.Create(1UL << 52)) && b < 1L << 52
            ? Vector128.ConvertToInt64(Vector128.ConvertToDouble(a) / Vector128.Create((double)b))
            : a / Vector128.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Min(Vector128<long> a, Vector128<long> b) => Vector128.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Min(Vector128<long> a, long b) => Vector128.Min(a, Vector128.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Max(Vector128<long> a, Vector128<long> b) => Vector128.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Max(Vector128<long> a, long b) => Vector128.Max(a, Vector128.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> IsLess(Vector128<double> a, Vector128<double> b) => Vector128.LessThan(a, b).AsInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> IsAtMost(Vector128<double> a, Vector128<double> b) => Vector128.LessThanOrEqual(a, b).AsInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Select(Vector128<long> mask, Vector128<double> a, Vector128<double> b) => Vector128.ConditionalSelect(mask.AsDouble(), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Select(Vector128<long> mask, Vector128<long> a, Vector128<long> b) => Vector128.ConditionalSelect(mask, a, b);
}
