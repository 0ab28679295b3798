using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EdgeDsl;

/// <summary>Eight workloads at once, in vectors of 512 bits.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<double>, Vector512<long>>
{
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<double>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Constant(double value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Constant(long value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Load(ref readonly int first) => Vector512.WidenLower(Vector256.LoadUnsafe(in first).ToVector512Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> values, ref double first) => values.StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<long> values, ref long first) => values.StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<long> values, ref int first) => Vector512.Narrow(values, values).GetLower().StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Lane(Vector512<double> values, int lane) => values.GetElement(lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Lane(Vector512<long> values, int lane) => values.GetElement(lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ToReals(Vector512<long> values) => Vector512.ConvertToDouble(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Add(Vector512<double> a, Vector512<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Add(Vector512<double> a, double b) => a + Vector512.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Multiply(Vector512<double> a, Vector512<double> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Multiply(Vector512<double> a, double b) => a * Vector512.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MultiplyThenAdd(Vector512<double> a, double b, Vector512<double> c) => (a * Vector512.Create(b)) + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MultiplyThenAdd(Vector512<double> a, double b, double c) => (a * Vector512.Create(b)) + Vector512.Create(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Divide(Vector512<double> a, Vector512<double> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Divide(Vector512<double> a, double b) => a / Vector512.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Divide(double a, Vector512<double> b) => Vector512.Create(a) / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Larger(Vector512<double> a, Vector512<double> b) =>
        Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Larger(Vector512<double> a, double b) => Larger(a, Vector512.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Larger(double a, Vector512<double> b) => Larger(Vector512.Create(a), b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Add(Vector512<long> a, Vector512<long> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Add(Vector512<long> a, long b) => a + Vector512.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Subtract(Vector512<long> a, Vector512<long> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Multiply(Vector512<long> a, Vector512<long> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Multiply(Vector512<long> a, long b) => a * Vector512.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Triangular(Vector512<long> n) => (n * (n + Vector512<long>.One)) >> 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ShiftLeft(Vector512<long> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ShiftRight(Vector512<long> a, int bits) => a >> bits;

    // No processor divides vectors of integers. Below 2⁵² the quotient of doubles is never rounded up to an integer that it does not reach.
    public static Vector512<long> Divide(Vector512<long> a, long b) =>
        Vector512.LessThanAll(a.AsUInt64(), Vector512.Create(1UL << 52)) && b < 1L << 52
            ? Vector512.ConvertToInt64(Vector512.ConvertToDouble(a) / Vector512.Create((double)b))
            : a / Vector512.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Min(Vector512<long> a, Vector512<long> b) => Vector512.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Min(Vector512<long> a, long b) => Vector512.Min(a, Vector512.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Max(Vector512<long> a, Vector512<long> b) => Vector512.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Max(Vector512<long> a, long b) => Vector512.Max(a, Vector512.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> IsLess(Vector512<double> a, Vector512<double> b) => Vector512.LessThan(a, b).AsInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> IsAtMost(Vector512<double> a, Vector512<double> b) => Vector512.LessThanOrEqual(a, b).AsInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Select(Vector512<long> mask, Vector512<double> a, Vector512<double> b) => Vector512.ConditionalSelect(mask.AsDouble(), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Select(Vector512<long> mask, Vector512<long> a, Vector512<long> b) => Vector512.ConditionalSelect(mask, a, b);
}
