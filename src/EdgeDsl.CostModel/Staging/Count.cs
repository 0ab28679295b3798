using static EdgeDsl.CostModel.ExactArithmetic;

namespace EdgeDsl.CostModel;

/// <summary>
/// A staged integer: FLOPs, bytes, tokens. Where everything is known it is a number and arithmetic folds on the spot; where the workload is
/// free it is an expression. Exact: a result outside 64 bits, anywhere in the declared ranges, makes the count overflowed, and everything
/// that follows from it.
/// </summary>
public readonly struct Count : IEquatable<Count>
{
    private readonly long constant;
    private readonly CountExpression? expression;
    private readonly bool overflowed;

    private Count(long constant, CountExpression? expression, bool overflowed)
    {
        this.constant = constant;
        this.expression = expression;
        this.overflowed = overflowed;
    }

    private Count(CountExpression expression)
        : this(0, expression, false)
    {
    }

    /// <summary>A count that does not fit in 64 bits somewhere in the declared ranges.</summary>
    public static Count Overflow { get; } = new(0, null, true);

    /// <summary>Whether the count, or one it was made from, does not fit in 64 bits somewhere in the declared ranges.</summary>
    public bool IsOverflow => overflowed;

    /// <summary>Whether the count is a number.</summary>
    public bool IsConstant => expression is null && !overflowed;

    /// <summary>The number, where <see cref="IsConstant"/>.</summary>
    public long Constant => constant;

    /// <summary>The expression, where the count depends on the workload.</summary>
    public CountExpression? Expression => expression;

    /// <summary>Least value inside the declared ranges.</summary>
    public long Low => expression?.Low ?? constant;

    /// <summary>Greatest value inside the declared ranges.</summary>
    public long High => expression?.High ?? constant;

    /// <summary>A free variable.</summary>
    /// <param name="dimension">Which one.</param>
    /// <param name="low">Least value of its range.</param>
    /// <param name="high">Greatest value of its range.</param>
    public static Count Symbol(WorkloadDimension dimension, long low, long high) =>
        low == high ? low : new Count(new CountSymbol(dimension, low, high));

    internal static Count Term(CostTermKind kind) => new(new CountTerm(kind));

    /// <summary>A number is a count.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Count(long value) => new(value, null, false);

    /// <summary>Sum.</summary>
    public static Count operator +(Count a, Count b)
    {
        if (a.overflowed || b.overflowed)
            return Overflow;
        if (a.expression is null && b.expression is null)
            return TryAdd(a.constant, b.constant, out var sum) ? sum : Overflow;
        if (b.expression is null && b.constant == 0)
            return a;
        if (a.expression is null && a.constant == 0)
            return b;
        return SumBuilder.Of(a, b);
    }

    /// <summary>Difference.</summary>
    public static Count operator -(Count a, Count b)
    {
        if (a.expression is null && b.expression is null && !a.overflowed && !b.overflowed)
            return TrySubtract(a.constant, b.constant, out var difference) ? difference : Overflow;
        return a + (-1 * b);
    }

    /// <summary>Product.</summary>
    public static Count operator *(Count a, Count b)
    {
        if (a.overflowed || b.overflowed)
            return Overflow;
        if (a.expression is null && b.expression is null)
            return TryMultiply(a.constant, b.constant, out var product) ? product : Overflow;
        if (a.expression is null)
            return SumBuilder.Scale(a.constant, b.expression!);
        if (b.expression is null)
            return SumBuilder.Scale(b.constant, a.expression);
        return Product(a, b);
    }

    /// <summary>The smaller of two counts.</summary>
    public static Count Min(Count a, Count b)
    {
        if (a.overflowed || b.overflowed)
            return Overflow;
        if (a.High <= b.Low)
            return a;
        if (b.High <= a.Low)
            return b;
        return new Count(new CountBinary(CountOperator.Minimum, a, b, Math.Min(a.Low, b.Low), Math.Min(a.High, b.High)));
    }

    /// <summary>The larger of two counts.</summary>
    public static Count Max(Count a, Count b)
    {
        if (a.overflowed || b.overflowed)
            return Overflow;
        if (a.Low >= b.High)
            return a;
        if (b.Low >= a.High)
            return b;
        return new Count(new CountBinary(CountOperator.Maximum, a, b, Math.Max(a.Low, b.Low), Math.Max(a.High, b.High)));
    }

    /// <summary>Quotient rounded up.</summary>
    /// <param name="dividend">The dividend, never negative.</param>
    /// <param name="divisor">The divisor, at least 1.</param>
    public static Count CeilingDivide(Count dividend, long divisor)
    {
        if (dividend.overflowed || divisor == 1)
            return dividend;
        if (dividend.expression is null)
            return ExactArithmetic.CeilingDivide(dividend.constant, divisor);
        if (!TryAdd(dividend.High, divisor - 1, out _))
            return Overflow; // the emitted code adds before it divides
        var quotient = new CountCeilingQuotient(dividend.expression, divisor);
        return quotient.Low == quotient.High ? quotient.Low : new Count(quotient);
    }

    /// <summary>1 + 2 + … + n, for n never negative.</summary>
    /// <param name="n">The last summand.</param>
    public static Count Triangular(Count n)
    {
        if (n.overflowed || !TryTriangular(n.Low, out var low) || !TryTriangular(n.High, out var high))
            return Overflow;
        return n.expression is null ? low : new Count(new CountTriangular(n.expression, low, high));
    }

    /// <summary>Σ min(i, cap) for i = 1 … n: what n causal positions see of a window.</summary>
    /// <param name="n">Number of positions, never negative.</param>
    /// <param name="cap">The window, never negative.</param>
    public static Count SumOfMin(Count n, Count cap)
    {
        var growing = Min(n, cap);
        return Triangular(growing) + ((n - growing) * cap);
    }

    /// <inheritdoc />
    public bool Equals(Count other) =>
        constant == other.constant && overflowed == other.overflowed && Equals(expression, other.expression);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Count other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => expression?.GetHashCode() ?? constant.GetHashCode();

    private static Count Product(Count a, Count b)
    {
        // Products of ranges that may be negative do not occur in the cost model; the corners are taken all the same.
        if (!TryMultiply(a.Low, b.Low, out var ll) || !TryMultiply(a.Low, b.High, out var lh)
            || !TryMultiply(a.High, b.Low, out var hl) || !TryMultiply(a.High, b.High, out var hh))
        {
            return Overflow;
        }

        var low = Math.Min(Math.Min(ll, lh), Math.Min(hl, hh));
        var high = Math.Max(Math.Max(ll, lh), Math.Max(hl, hh));
        return new Count(new CountBinary(CountOperator.Product, a, b, low, high));
    }

    /// <summary>Brings sums into their one form: like terms joined, in first-named order.</summary>
    private static class SumBuilder
    {
        public static Count Of(Count a, Count b)
        {
            var terms = new List<CountSum.Term>();
            var constant = 0L;
            return TryCollect(terms, ref constant, 1, a) && TryCollect(terms, ref constant, 1, b) ? Close(constant, terms) : Overflow;
        }

        public static Count Scale(long factor, CountExpression expression)
        {
            if (factor == 1)
                return new Count(expression);
            if (factor == 0)
                return 0;
            var terms = new List<CountSum.Term>();
            var constant = 0L;
            return TryCollect(terms, ref constant, factor, new Count(expression)) ? Close(constant, terms) : Overflow;
        }

        private static bool TryCollect(List<CountSum.Term> terms, ref long constant, long factor, Count count)
        {
            if (count.expression is null)
                return TryMultiply(factor, count.constant, out var scaled) && TryAdd(constant, scaled, out constant);
            if (count.expression is not CountSum sum)
                return TryCollectTerm(terms, factor, count.expression);
            if (!TryMultiply(factor, sum.Constant, out var part) || !TryAdd(constant, part, out constant))
                return false;
            foreach (var term in sum.Terms)
            {
                if (!TryMultiply(factor, term.Factor, out var product) || !TryCollectTerm(terms, product, term.Expression))
                    return false;
            }

            return true;
        }

        private static bool TryCollectTerm(List<CountSum.Term> terms, long factor, CountExpression expression)
        {
            for (var i = 0; i < terms.Count; i++)
            {
                if (!terms[i].Expression.Equals(expression))
                    continue;
                if (!TryAdd(terms[i].Factor, factor, out var joined))
                    return false;
                if (joined == 0)
                    terms.RemoveAt(i);
                else
                    terms[i] = new CountSum.Term(joined, expression);
                return true;
            }

            terms.Add(new CountSum.Term(factor, expression));
            return true;
        }

        private static Count Close(long constant, List<CountSum.Term> terms)
        {
            if (terms.Count == 0)
                return constant;
            if (constant == 0 && terms.Count == 1 && terms[0].Factor == 1)
                return new Count(terms[0].Expression);

            // Whatever the order of evaluation, no partial sum is larger than the sum of the magnitudes.
            var magnitude = constant == long.MinValue ? long.MaxValue : Math.Abs(constant);
            long low = constant, high = constant;
            foreach (var term in terms)
            {
                if (!TryMultiply(term.Factor, term.Expression.Low, out var atLow)
                    || !TryMultiply(term.Factor, term.Expression.High, out var atHigh)
                    || !TryAdd(magnitude, Math.Max(Math.Abs(atLow), Math.Abs(atHigh)), out magnitude))
                {
                    return Overflow;
                }

                low += Math.Min(atLow, atHigh);
                high += Math.Max(atLow, atHigh);
            }

            return new Count(new CountSum(constant, terms.ToArray(), low, high));
        }
    }
}
