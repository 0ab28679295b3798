namespace EdgeDsl.CostModel;

/// <summary>
/// A staged double: seconds, joules, watts, tokens per second. Where everything is known it is a number; where the workload is free it is
/// an expression that performs the same operations in the same order, so that both give the same bits. Unknown figures are
/// <see cref="double.NaN"/>, and so is all that follows from them.
/// </summary>
public readonly struct Real
{
    private readonly double constant;
    private readonly RealExpression? expression;

    private Real(double constant, RealExpression? expression)
    {
        this.constant = constant;
        this.expression = expression;
    }

    internal Real(RealExpression expression)
        : this(0, expression)
    {
    }

    /// <summary>A figure that is not known.</summary>
    public static Real Unknown { get; } = double.NaN;

    /// <summary>Whether this is a number, known or not.</summary>
    public bool IsConstant => expression is null;

    /// <summary>Whether this is not known for any workload.</summary>
    public bool IsUnknown => expression is null && double.IsNaN(constant);

    /// <summary>The number, where <see cref="IsConstant"/>.</summary>
    public double Constant => constant;

    /// <summary>The expression, where this depends on the workload.</summary>
    public RealExpression? Expression => expression;

    /// <summary>Least value inside the declared ranges; not a number where it is not known.</summary>
    public double Low => expression?.Low ?? constant;

    /// <summary>Greatest value inside the declared ranges; not a number where it is not known.</summary>
    public double High => expression?.High ?? constant;

    /// <summary>A number is a real.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Real(double value) => new(value, null);

    /// <summary>A count as a double; unknown where it overflowed.</summary>
    /// <param name="count">The count.</param>
    public static implicit operator Real(Count count) =>
        count.IsOverflow ? Unknown
        : count.Expression is { } expression ? ExactDouble.Of(expression)
        : count.Constant;

    /// <summary>Sum.</summary>
    public static Real operator +(Real a, Real b)
    {
        if (a.IsConstant && b.IsConstant)
            return a.constant + b.constant;
        if (a.IsUnknown || b.IsUnknown)
            return Unknown;
        // No cost is a negative zero, the one value that adding zero would change.
        if (a.IsConstant && a.constant == 0)
            return b;
        if (b.IsConstant && b.constant == 0)
            return a;
        return Join(RealOperator.Sum, a, b, a.Low + b.Low, a.High + b.High);
    }

    /// <summary>Product of costs, which are never negative.</summary>
    public static Real operator *(Real a, Real b)
    {
        if (a.IsConstant && b.IsConstant)
            return a.constant * b.constant;
        if (a.IsUnknown || b.IsUnknown)
            return Unknown;
        if (a.IsConstant && a.constant == 1)
            return b;
        if (b.IsConstant && b.constant == 1)
            return a;
        // Costs are finite wherever they are multiplied, so that nothing of them is left.
        if ((a.IsConstant && a.constant == 0) || (b.IsConstant && b.constant == 0))
            return 0;
        // Scaling by a power of two is exact, so it joins the other factor without changing a bit.
        if (b.IsConstant && a.expression is RealBinary { Operator: RealOperator.Product, Right: { IsConstant: true } inner } scaled
            && (IsPowerOfTwo(inner.constant) || IsPowerOfTwo(b.constant)))
        {
            return scaled.Left * (inner.constant * b.constant);
        }

        return Join(RealOperator.Product, a, b, a.Low * b.Low, a.High * b.High);
    }

    /// <summary>Quotient of costs, which are never negative.</summary>
    public static Real operator /(Real a, Real b)
    {
        if (a.IsConstant && b.IsConstant)
            return a.constant / b.constant;
        if (a.IsUnknown || b.IsUnknown)
            return Unknown;
        if (b.IsConstant && b.constant == 1)
            return a;
        if (a.IsConstant && a.constant == 0 && b.Low > 0)
            return 0;
        return Join(RealOperator.Quotient, a, b, a.Low / b.High, a.High / b.Low);
    }

    /// <summary>The larger of two reals; unknown where one of them is.</summary>
    public static Real Max(Real a, Real b)
    {
        if (a.IsConstant && b.IsConstant)
            return Math.Max(a.constant, b.constant);
        if (a.IsUnknown || b.IsUnknown)
            return Unknown;
        if (a.Low >= b.High)
            return a;
        if (b.Low >= a.High)
            return b;
        // Adding the same to both rounds monotonically: the larger sum is that of the larger.
        if (a.expression is RealBinary { Operator: RealOperator.Sum, Left.IsConstant: true } left
            && b.expression is RealBinary { Operator: RealOperator.Sum, Left.IsConstant: true } right
            && left.Left.constant.Equals(right.Left.constant))
        {
            return left.Left + Max(left.Right, right.Right);
        }

        if (Dominance.IsNeverLess(a, b))
            return a;
        if (Dominance.IsNeverLess(b, a))
            return b;
        return Join(RealOperator.Maximum, a, b, Math.Max(a.Low, b.Low), Math.Max(a.High, b.High));
    }

    private static bool IsPowerOfTwo(double factor) => (BitConverter.DoubleToInt64Bits(factor) & 0xF_FFFF_FFFF_FFFF) == 0;

    private static Real Join(RealOperator op, Real a, Real b, double low, double high) => new(0, new RealBinary(op, a, b, low, high));
}
