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
    public OperationKind Kind { get; } = kind;

    public long Detail { get; } = detail;

    public bool IsReal { get; } = isReal;

    public int[] Operands { get; } = operands;

    public CountSum? Sum { get; } = sum;

    /// <summary>Whether the value is there without being formed.</summary>
    public bool IsLeaf => Operands.Length == 0;

    public bool Equals(Operation other)
    {
        if (Kind != other.Kind || Detail != other.Detail || IsReal != other.IsReal || Operands.Length != other.Operands.Length)
            return false;
        for (var i = 0; i < Operands.Length; i++)
        {
            if (Operands[i] != other.Operands[i] || (Sum is not null && Sum.Terms[i].Factor != other.Sum!.Terms[i].Factor))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is Operation other && Equals(other);

    public override int GetHashCode()
    {
        var hash = unchecked((((int)Kind * 31) + Detail.GetHashCode()) * 2) + (IsReal ? 1 : 0);
        foreach (var operand in Operands)
            hash = unchecked((hash * 31) + operand);
        return hash;
    }
}
