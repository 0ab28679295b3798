using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>What is done to operands.</summary>
internal enum OperationKind
{
    Constant,
    Symbol,
    Term,
    Sum,
    Join,
    Larger,
    CeilingQuotient,
    Triangular,
    ToReal,
}

/// <summary>An operation on values that have numbers; equal ones have equal values.</summary>
/// <param name="kind">What is done.</param>
/// <param name="detail">The constant's bits, the dimension, the kind of term, the operator, the divisor, or the constant of a sum.</param>
/// <param name="isReal">Whether the value is a double.</param>
/// <param name="operands">Numbers of the operands.</param>
/// <param name="sum">The sum, for its factors; null for everything else.</param>
internal readonly struct Operation(OperationKind kind, long detail, bool isReal, int[] operands, CountSum? sum = null) : IEquatable<Operation>
{
    private readonly OperationKind kind = kind;
    private readonly long detail = detail;
    private readonly CountSum? sum = sum;

    public bool IsReal { get; } = isReal;

    public int[] Operands { get; } = operands;

    public bool Equals(Operation other)
    {
        if (kind != other.kind || detail != other.detail || IsReal != other.IsReal || Operands.Length != other.Operands.Length)
            return false;
        for (var i = 0; i < Operands.Length; i++)
        {
            if (Operands[i] != other.Operands[i] || (sum is not null && sum.Terms[i].Factor != other.sum!.Terms[i].Factor))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is Operation other && Equals(other);

    public override int GetHashCode()
    {
        var hash = unchecked((((int)kind * 31) + detail.GetHashCode()) * 2) + (IsReal ? 1 : 0);
        foreach (var operand in Operands)
            hash = unchecked((hash * 31) + operand);
        return hash;
    }
}
