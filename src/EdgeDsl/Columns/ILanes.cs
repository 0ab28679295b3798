namespace EdgeDsl;

/// <summary>
/// The arithmetic of generated code on several workloads at once. Each lane of every operation has the bits that the same operation gives on
/// a <see cref="double"/> or a <see cref="long"/>; integers wrap around.
/// </summary>
/// <typeparam name="TReals">A vector of doubles.</typeparam>
/// <typeparam name="TCounts">A vector of as many 64-bit integers.</typeparam>
public interface ILanes<TReals, TCounts>
    where TReals : struct
    where TCounts : struct
{
    /// <summary>How many workloads are evaluated at once.</summary>
    static abstract int Width { get; }

    /// <summary>The same number in every lane.</summary>
    /// <param name="value">The number.</param>
    static abstract TReals Constant(double value);

    /// <summary>The same number in every lane.</summary>
    /// <param name="value">The number.</param>
    static abstract TCounts Constant(long value);

    /// <summary>Numbers that follow each other in memory.</summary>
    /// <param name="first">The first one.</param>
    static abstract TCounts Load(ref readonly int first);

    /// <summary>Writes the lanes one after the other.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="first">Where the first one goes.</param>
    static abstract void Store(TReals values, ref double first);

    /// <summary>Writes the lanes one after the other.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="first">Where the first one goes.</param>
    static abstract void Store(TCounts values, ref long first);

    /// <summary>Writes the lower halves of the lanes one after the other.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="first">Where the first one goes.</param>
    static abstract void Store(TCounts values, ref int first);

    /// <summary>One lane.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="lane">Which one.</param>
    static abstract double Lane(TReals values, int lane);

    /// <summary>One lane.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="lane">Which one.</param>
    static abstract long Lane(TCounts values, int lane);

    /// <summary>Integers as doubles, rounded to even where they are beyond 2⁵³.</summary>
    /// <param name="values">The integers.</param>
    static abstract TReals ToReals(TCounts values);

    /// <summary>Sum.</summary>
    static abstract TReals Add(TReals a, TReals b);

    /// <summary>Sum.</summary>
    static abstract TReals Add(TReals a, double b);

    /// <summary>Product.</summary>
    static abstract TReals Multiply(TReals a, TReals b);

    /// <summary>Product.</summary>
    static abstract TReals Multiply(TReals a, double b);

    /// <summary>a · b + c, the product rounded before the sum is.</summary>
    static abstract TReals MultiplyThenAdd(TReals a, double b, TReals c);

    /// <summary>a · b + c, the product rounded before the sum is.</summary>
    static abstract TReals MultiplyThenAdd(TReals a, double b, double c);

    /// <summary>Quotient.</summary>
    static abstract TReals Divide(TReals a, TReals b);

    /// <summary>Quotient.</summary>
    static abstract TReals Divide(TReals a, double b);

    /// <summary>Quotient.</summary>
    static abstract TReals Divide(double a, TReals b);

    /// <summary>a where a ≥ b, else b.</summary>
    static abstract TReals Larger(TReals a, TReals b);

    /// <summary>a where a ≥ b, else b.</summary>
    static abstract TReals Larger(TReals a, double b);

    /// <summary>a where a ≥ b, else b.</summary>
    static abstract TReals Larger(double a, TReals b);

    /// <summary>Sum.</summary>
    static abstract TCounts Add(TCounts a, TCounts b);

    /// <summary>Sum.</summary>
    static abstract TCounts Add(TCounts a, long b);

    /// <summary>Difference.</summary>
    static abstract TCounts Subtract(TCounts a, TCounts b);

    /// <summary>Product.</summary>
    static abstract TCounts Multiply(TCounts a, TCounts b);

    /// <summary>Product.</summary>
    static abstract TCounts Multiply(TCounts a, long b);

    /// <summary>1 + 2 + … + n, as half of n · (n + 1).</summary>
    static abstract TCounts Triangular(TCounts n);

    /// <summary>Product with 2 to the power of <paramref name="bits"/>.</summary>
    static abstract TCounts ShiftLeft(TCounts a, int bits);

    /// <summary>Quotient by 2 to the power of <paramref name="bits"/>, rounded down.</summary>
    static abstract TCounts ShiftRight(TCounts a, int bits);

    /// <summary>Quotient, rounded towards 0.</summary>
    /// <param name="a">The dividends.</param>
    /// <param name="b">The divisor, at least 1.</param>
    static abstract TCounts Divide(TCounts a, long b);

    /// <summary>The smaller.</summary>
    static abstract TCounts Min(TCounts a, TCounts b);

    /// <summary>The smaller.</summary>
    static abstract TCounts Min(TCounts a, long b);

    /// <summary>The larger.</summary>
    static abstract TCounts Max(TCounts a, TCounts b);

    /// <summary>The larger.</summary>
    static abstract TCounts Max(TCounts a, long b);

    /// <summary>All bits where a &lt; b, none elsewhere and where one of them is not a number.</summary>
    static abstract TCounts IsLess(TReals a, TReals b);

    /// <summary>All bits where a ≤ b, none elsewhere and where one of them is not a number.</summary>
    static abstract TCounts IsAtMost(TReals a, TReals b);

    /// <summary>a where the mask has all bits, b where it has none.</summary>
    static abstract TReals Select(TCounts mask, TReals a, TReals b);

    /// <summary>a where the mask has all bits, b where it has none.</summary>
    static abstract TCounts Select(TCounts mask, TCounts a, TCounts b);
}
