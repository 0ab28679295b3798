namespace EdgeDsl.CostModel;

/// <summary>
/// A double that depends on the workload. Addition, multiplication, division and maximum round monotonically, so the
/// least and the greatest value, formed by the same operations on the operands' ends, are exact bounds of what the code will return.
/// </summary>
public abstract class RealExpression
{
    private readonly int hash;

    private protected RealExpression(double low, double high, int hash)
    {
        Low = low;
        High = high;
        this.hash = hash;
    }

    /// <summary>Least value inside the declared ranges; not a number where it is not known.</summary>
    public double Low { get; }

    /// <summary>Greatest value inside the declared ranges; not a number where it is not known.</summary>
    public double High { get; }

    /// <summary>The same for equal operations on equal operands; expressions themselves are equal where they are the same object.</summary>
    public sealed override int GetHashCode() => hash;

    private protected static int HashOf(Real operand) => operand.Expression?.hash ?? operand.Constant.GetHashCode();
}

/// <summary>A count as a double.</summary>
public sealed class RealOfCount : RealExpression
{
    internal RealOfCount(CountExpression count)
        : base(Math.Max(0, count.Low), count.High, unchecked(count.GetHashCode() + 41)) // no count is negative, though the bound of a difference may be
    {
        Count = count;
    }

    /// <summary>The count.</summary>
    public CountExpression Count { get; }
}

/// <summary>A cost of the product's own, which only its program knows: any number.</summary>
public sealed class RealTerm : RealExpression
{
    internal RealTerm(CostTermKind kind)
        : base(double.NaN, double.NaN, (int)kind + 43)
    {
        Kind = kind;
    }

    /// <summary>Which cost.</summary>
    public CostTermKind Kind { get; }
}

/// <summary>How two doubles are joined.</summary>
public enum RealOperator
{
    /// <summary>Sum.</summary>
    Sum,

    /// <summary>Product.</summary>
    Product,

    /// <summary>Quotient.</summary>
    Quotient,

    /// <summary>The larger.</summary>
    Maximum,
}

/// <summary>Two doubles joined by an operator; one of them may be a constant. Never reassociated.</summary>
public sealed class RealBinary : RealExpression
{
    internal RealBinary(RealOperator op, Real left, Real right, double low, double high)
        : base(low, high, unchecked((((HashOf(left) * 31) + HashOf(right)) * 31) + (int)op))
    {
        Operator = op;
        Left = left;
        Right = right;
    }

    /// <summary>The operator.</summary>
    public RealOperator Operator { get; }

    /// <summary>Left operand.</summary>
    public Real Left { get; }

    /// <summary>Right operand.</summary>
    public Real Right { get; }
}
