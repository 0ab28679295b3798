using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EdgeDsl;

/// <summary>Four workloads at once, in vectors of 256 bits.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<double>, Vector256<long>>
{
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<double>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Constant(double value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Constant(long value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Load(ref readonly int first) => Vector256.WidenLower(Vector128.LoadUnsafe(in first).ToVector256Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> values, ref double first) => values.StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<long> values, ref long first) => values.StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<long> values, ref int first) => Vector256.Narrow(values, values).GetLower().StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Lane(Vector256<double> values, int lane) => values.GetElement(lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Lane(Vector256<long> values, int lane) => values.GetElement(lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ToReals(Vector256<long> values) => Vector256.ConvertToDouble(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Add(Vector256<double> a, Vector256<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Add(Vector256<double> a, double b) => a + Vector256.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Multiply(Vector256<double> a, Vector256<double> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Multiply(Vector256<double> a, double b) => a * Vector256.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MultiplyThenAdd(Vector256<double> a, double b, Vector256<double> c) => (a * Vector256.Create(b)) + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MultiplyThenAdd(Vector256<double> a, double b, double c) => (a * Vector256.Create(b)) + Vector256.Create(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Divide(Vector256<double> a, Vector256<double> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Divide(Vector256<double> a, double b) => a / Vector256.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Divide(double a, Vector256<double> b) => Vector256.Create(a) / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Larger(Vector256<double> a, Vector256<double> b) =>
        Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Larger(Vector256<double> a, double b) => Larger(a, Vector256.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Larger(double a, Vector256<double> b) => Larger(Vector256.Create(a), b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Add(Vector256<long> a, Vector256<long> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Add(Vector256<long> a, long b) => a + Vector256.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Subtract(Vector256<long> a, Vector256<long> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Multiply(Vector256<long> a, Vector256<long> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Multiply(Vector256<long> a, long b) => a * Vector256.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Triangular(Vector256<long> n) => (n * (n + Vector256<long>.One)) >> 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> ShiftLeft(Vector256<long> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> ShiftRight(Vector256<long> a, int bits) => a >> bits;

    // No processor divides vectors of integers. Below 2⁵² the quotient of doubles is never rounded up to an integer that it does not reach.
    public static Vector256<long> Divide(Vector256<long> a, long b) =>
        Vector256.LessThanAll(a.AsUInt64(), Vector256.Create(1UL << 52)) && b < 1L << 52
            ? Vector256.ConvertToInt64(Vector256.ConvertToDouble(a) / Vector256.Create((double)b))
            : a / Vector256.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Min(Vector256<long> a, Vector256<long> b) => Vector256.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Min(Vector256<long> a, long b) => Vector256.Min(a, Vector256.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Max(Vector256<long> a, Vector256<long> b) => Vector256.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Max(Vector256<long> a, long b) => Vector256.Max(a, Vector256.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> IsLess(Vector256<double> a, Vector256<double> b) => Vector256.LessThan(a, b).AsInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> IsAtMost(Vector256<double> a, Vector256<double> b) => Vector256.LessThanOrEqual(a, b).AsInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Select(Vector256<long> mask, Vector256<double> a, Vector256<double> b) => Vector256.ConditionalSelect(mask.AsDouble(), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Select(Vector256<long> mask, Vector256<long> a, Vector256<long> b) => Vector256.ConditionalSelect(mask, a, b);
}
