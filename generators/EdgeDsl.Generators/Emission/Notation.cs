using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>
/// How the operations of the cost model are written: on one workload or on several at once. An operation that a notation does not know is
/// null, and so is everything that is made of it.
/// </summary>
internal abstract class Notation
{
    /// <summary>Type of a local that holds a double.</summary>
    public abstract string RealType { get; }

    /// <summary>Type of a local that holds an integer.</summary>
    public abstract string CountType { get; }

    /// <summary>A constant plus multiples.</summary>
    public abstract Operand? Sum(CountSum sum, Operand[] terms);

    /// <summary>Two integers joined.</summary>
    public abstract Operand? Join(CountOperator op, Operand left, Operand right);

    /// <summary>A quotient by a constant, rounded up. The dividend is never negative.</summary>
    public abstract Operand? CeilingQuotient(Operand dividend, long divisor);

    /// <summary>1 + 2 + … + n.</summary>
    public abstract Operand? Triangular(Operand n);

    /// <summary>An integer as a double.</summary>
    public abstract Operand? ToReal(Operand count);

    /// <summary>Two doubles joined.</summary>
    public abstract Operand? Join(RealOperator op, Operand left, Operand right);

    /// <summary>What a phase is bound by: compute where its time is no less than the memory's.</summary>
    public abstract string BoundOf(string compute, string memory);

    /// <summary>What a phase is bound by for every workload.</summary>
    public abstract string BoundOf(Bound bound);

    /// <summary>A value that stands alone.</summary>
    public virtual string Alone(Operand value) => value.Text;

    /// <summary>The exponent of a power of two; null for any other number.</summary>
    protected static int? PowerOfTwo(long value)
    {
        if (value <= 0 || (value & (value - 1)) != 0)
            return null;
        var bits = 0;
        while (value >> bits > 1)
            bits++;
        return bits;
    }
}
