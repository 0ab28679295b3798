using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Several workloads at once: the operations of <c>ILanes</c>, whose lanes have the bits of C#'s own operators.</summary>
internal sealed class LaneNotation : Notation
{
    public static LaneNotation Instance { get; } = new();

    public override string RealType => "TReals";

    public override string CountType => "TCounts";

    public override Operand? Sum(CountSum sum, Operand[] terms)
    {
        // Integers wrap around, so the order does not matter: positive multiples first, none has to be negated but a sum's only one.
        Operand? total = null;
        for (var i = 0; i < terms.Length; i++)
        {
            var factor = sum.Terms[i].Factor;
            if (factor < 0)
                continue;
            var summand = terms[i];
            while (factor != 1 && i + 1 < terms.Length && sum.Terms[i + 1].Factor == factor)
                summand = Call("Add", summand, terms[++i]);
            summand = Times(summand, factor);
            total = total is { } left ? Call("Add", left, summand) : summand;
        }

        for (var i = 0; i < terms.Length; i++)
        {
            var factor = sum.Terms[i].Factor;
            if (factor < 0)
                total = total is { } left ? Call("Subtract", left, Times(terms[i], -factor)) : Times(terms[i], factor);
        }

        return total is { } all && sum.Constant != 0 ? Call("Add", all, Constant(sum.Constant)) : total;
    }

    public override Operand? Join(CountOperator op, Operand left, Operand right) => op switch
    {
        CountOperator.Product => Commuting("Multiply", left, right),
        CountOperator.Minimum => Commuting("Min", left, right),
        CountOperator.Maximum => Commuting("Max", left, right),
        _ => null,
    };

    public override Operand? CeilingQuotient(Operand dividend, long divisor)
    {
        var rounded = Call("Add", dividend, Constant(divisor - 1));
        return PowerOfTwo(divisor) is { } bits
            ? Call("ShiftRight", rounded, Constant(bits))
            : Call("Divide", rounded, Constant(divisor));
    }

    public override Operand? Triangular(Operand n) => new Operand("TLanes.Triangular(" + n.Text + ")", Precedence.Primary);

    public override Operand? ToReal(Operand count) => new Operand("TLanes.ToReals(" + count.Text + ")", Precedence.Primary);

    public override Operand? Join(RealOperator op, Operand left, Operand right) => op switch
    {
        RealOperator.Sum when left.Scaled is { } scaled => MultiplyThenAdd(scaled, right),
        RealOperator.Sum when right.Scaled is { } scaled => MultiplyThenAdd(scaled, left),
        RealOperator.Sum => Commuting("Add", left, right),
        RealOperator.Product when right.IsConstant => Call("Multiply", left, right) with { Scaled = (left.Text, right.Text) },
        RealOperator.Product => Commuting("Multiply", left, right),
        RealOperator.Quotient => Call("Divide", left, right),
        RealOperator.Maximum => Larger(left, right),
        _ => null,
    };

    // One call is less code than two.
    private static Operand MultiplyThenAdd((string Value, string Constant) scaled, Operand summand) =>
        new("TLanes.MultiplyThenAdd(" + scaled.Value + ", " + scaled.Constant + ", " + summand.Text + ")", Precedence.Primary);

    // Where one of them is not a number, or both are zero, the order tells.
    private static Operand Larger(Operand left, Operand right) => new("TLanes.Larger(" + left.Text + ", " + right.Text + ")", Precedence.Primary);

    // A mask is -1, so that 0 is left where it holds: the bound's number.
    public override string BoundOf(string compute, string memory) => $"TLanes.Add(TLanes.IsAtMost({memory}, {compute}), {Literal.Of((long)Bound.Memory)})";

    public override string BoundOf(Bound bound) => $"TLanes.Constant({Literal.Of((long)bound)})";

    public override string Alone(Operand value) => value.IsConstant ? "TLanes.Constant(" + value.Text + ")" : value.Text;

    private static Operand Times(Operand operand, long factor) =>
        factor == 1 ? operand
        : PowerOfTwo(factor) is { } bits ? Call("ShiftLeft", operand, Constant(bits))
        : Call("Multiply", operand, Constant(factor));

    private static Operand Constant(long value) => new(Literal.Of(value), Precedence.Primary, IsConstant: true);

    // A constant has to stand on the right.
    private static Operand Commuting(string function, Operand left, Operand right) =>
        left.IsConstant ? Call(function, right, left) : Call(function, left, right);

    private static Operand Call(string function, Operand left, Operand right) =>
        new("TLanes." + function + "(" + left.Text + ", " + right.Text + ")", Precedence.Primary);
}
