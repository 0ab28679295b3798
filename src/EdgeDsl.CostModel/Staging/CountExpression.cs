namespace EdgeDsl.CostModel;

/// <summary>
/// An integer that depends on the workload. Every node knows the least and the greatest value it takes inside the declared ranges, so that
/// a minimum whose winner is certain folds and an overflow is found before the code runs.
/// </summary>
public abstract class CountExpression : IEquatable<CountExpression>
{
    private readonly int hash;

    private protected CountExpression(long low, long high, int hash)
    {
        Low = low;
        High = high;
        this.hash = hash;
    }

    /// <summary>Least value inside the declared ranges.</summary>
    public long Low { get; }

    /// <summary>Greatest value inside the declared ranges.</summary>
    public long High { get; }

    /// <inheritdoc />
    public bool Equals(CountExpression? other) =>
        ReferenceEquals(this, other) || (other is not null && hash == other.hash && GetType() == other.GetType() && SameAs(other));

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => Equals(obj as CountExpression);

    /// <inheritdoc />
    public sealed override int GetHashCode() => hash;

    private protected abstract bool SameAs(CountExpression other);

    private protected static int Mix(int a, int b) => unchecked(((a << 5) + a) ^ b);
}

/// <summary>A free variable of the workload.</summary>
public sealed class CountSymbol : CountExpression
{
    internal CountSymbol(WorkloadDimension dimension, long low, long high)
        : base(low, high, (int)dimension + 17)
    {
        Dimension = dimension;
    }

    /// <summary>Which variable.</summary>
    public WorkloadDimension Dimension { get; }

    private protected override bool SameAs(CountExpression other) => Dimension == ((CountSymbol)other).Dimension;
}

/// <summary>A count of the product's own, which only its program knows.</summary>
public sealed class CountTerm : CountExpression
{
    // Half of what a count holds leaves room for the sum; the conversion of a term keeps to it.
    internal CountTerm(CostTermKind kind)
        : base(0, 1L << 62, (int)kind + 23)
    {
        Kind = kind;
    }

    /// <summary>Which cost.</summary>
    public CostTermKind Kind { get; }

    private protected override bool SameAs(CountExpression other) => Kind == ((CountTerm)other).Kind;
}

/// <summary>A constant plus multiples of expressions that are not sums themselves.</summary>
public sealed class CountSum : CountExpression
{
    internal CountSum(long constant, Term[] terms, long low, long high)
        : base(low, high, HashOf(constant, terms))
    {
        Constant = constant;
        Terms = terms;
    }

    /// <summary>The part that does not depend on the workload.</summary>
    public long Constant { get; }

    /// <summary>The multiples, each expression once, in the order in which the formula named them.</summary>
    public IReadOnlyList<Term> Terms { get; }

    private protected override bool SameAs(CountExpression other)
    {
        var sum = (CountSum)other;
        if (sum.Constant != Constant || sum.Terms.Count != Terms.Count)
            return false;
        for (var i = 0; i < Terms.Count; i++)
        {
            if (sum.Terms[i].Factor != Terms[i].Factor || !sum.Terms[i].Expression.Equals(Terms[i].Expression))
                return false;
        }

        return true;
    }

    private static int HashOf(long constant, Term[] terms)
    {
        var hash = constant.GetHashCode();
        foreach (var term in terms)
            hash = Mix(Mix(hash, term.Factor.GetHashCode()), term.Expression.GetHashCode());
        return hash;
    }

    /// <summary>One multiple.</summary>
    public readonly struct Term
    {
        internal Term(long factor, CountExpression expression)
        {
            Factor = factor;
            Expression = expression;
        }

        /// <summary>The factor, never 0.</summary>
        public long Factor { get; }

        /// <summary>The expression.</summary>
        public CountExpression Expression { get; }
    }
}

/// <summary>How two integers that both depend on the workload are joined.</summary>
public enum CountOperator
{
    /// <summary>Product.</summary>
    Product,

    /// <summary>The smaller.</summary>
    Minimum,

    /// <summary>The larger.</summary>
    Maximum,
}

/// <summary>Two integers joined by an operator; one of them may be a constant.</summary>
public sealed class CountBinary : CountExpression
{
    internal CountBinary(CountOperator op, Count left, Count right, long low, long high)
        : base(low, high, Mix(Mix((int)op + 1, left.GetHashCode()), right.GetHashCode()))
    {
        Operator = op;
        Left = left;
        Right = right;
    }

    /// <summary>The operator.</summary>
    public CountOperator Operator { get; }

    /// <summary>Left operand.</summary>
    public Count Left { get; }

    /// <summary>Right operand.</summary>
    public Count Right { get; }

    private protected override bool SameAs(CountExpression other)
    {
        var binary = (CountBinary)other;
        return binary.Operator == Operator && binary.Left.Equals(Left) && binary.Right.Equals(Right);
    }
}

/// <summary>A quotient by a constant, rounded up.</summary>
public sealed class CountCeilingQuotient : CountExpression
{
    internal CountCeilingQuotient(CountExpression dividend, long divisor)
        : base(
            ExactArithmetic.CeilingDivide(dividend.Low, divisor),
            ExactArithmetic.CeilingDivide(dividend.High, divisor),
            Mix(dividend.GetHashCode(), divisor.GetHashCode()))
    {
        Dividend = dividend;
        Divisor = divisor;
    }

    /// <summary>The dividend, never negative.</summary>
    public CountExpression Dividend { get; }

    /// <summary>The divisor, at least 2.</summary>
    public long Divisor { get; }

    private protected override bool SameAs(CountExpression other)
    {
        var quotient = (CountCeilingQuotient)other;
        return quotient.Divisor == Divisor && quotient.Dividend.Equals(Dividend);
    }
}

/// <summary>1 + 2 + … + n.</summary>
public sealed class CountTriangular : CountExpression
{
    internal CountTriangular(CountExpression n, long low, long high)
        : base(low, high, Mix(n.GetHashCode(), 31))
    {
        N = n;
    }

    /// <summary>The last summand, never negative.</summary>
    public CountExpression N { get; }

    private protected override bool SameAs(CountExpression other) => ((CountTriangular)other).N.Equals(N);
}
