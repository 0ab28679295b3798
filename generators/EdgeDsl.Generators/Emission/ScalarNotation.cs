using System.Linq;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>One workload: C#'s own operators.</summary>
internal sealed class ScalarNotation : Notation
{
    public static ScalarNotation Instance { get; } = new();

    public override string RealType => "double";

    public override string CountType => "long";

    public override Operand? Sum(CountSum sum, Operand[] terms)
    {
        var text = "";
        for (var i = 0; i < terms.Length; i++)
        {
            var factor = sum.Terms[i].Factor;
            var magnitude = factor < 0 ? -factor : factor;
            var sign = i == 0 ? (factor < 0 ? "-" : "") : factor < 0 ? " - " : " + ";
            var multiplied = magnitude != 1 || (factor < 0 && i == 0);
            var alike = i + 1;
            while (magnitude != 1 && alike < terms.Length && sum.Terms[alike].Factor == factor)
                alike++;
            if (alike > i + 1)
            {
                var summands = terms.Skip(i).Take(alike - i).Select(term => term.Within(Precedence.Additive));
                text += sign + Literal.Of(magnitude) + " * (" + string.Join(" + ", summands) + ")";
                i = alike - 1;
                continue;
            }

            text += sign + (magnitude == 1 ? "" : Literal.Of(magnitude) + " * ")
                + terms[i].Within(multiplied ? Precedence.Unary : Precedence.Multiplicative);
        }

        text = sum.Constant == 0 ? text
            : sum.Constant < 0 ? text + " - " + Literal.Of(-sum.Constant)
            : text + " + " + Literal.Of(sum.Constant);
        return new Operand(text, terms.Length == 1 && sum.Constant == 0 ? Precedence.Multiplicative : Precedence.Additive);
    }

    public override Operand? Join(CountOperator op, Operand left, Operand right) => op switch
    {
        CountOperator.Product => Infix(left, " * ", right, Precedence.Multiplicative),
        CountOperator.Minimum => Call("Min", left, right),
        CountOperator.Maximum => Call("Max", left, right),
        _ => null,
    };

    // A signed division would first correct the sign of the dividend, which the compiler cannot know to be never negative.
    public override Operand? CeilingQuotient(Operand dividend, long divisor)
    {
        var rounded = "(" + dividend.Within(Precedence.Additive) + " + " + Literal.Of(divisor - 1) + ")";
        return PowerOfTwo(divisor) is { } bits
            ? new Operand(rounded + " >> " + Literal.Of(bits), Precedence.Shift)
            : new Operand(rounded + " / " + Literal.Of(divisor), Precedence.Multiplicative);
    }

    public override Operand? Triangular(Operand n) => new Operand(
        "(" + n.Within(Precedence.Unary) + " * (" + n.Within(Precedence.Additive) + " + 1)) >> 1", Precedence.Shift);

    public override Operand? ToReal(Operand count) => new Operand("(double)" + count.Within(Precedence.Unary), Precedence.Unary);

    public override Operand? Join(RealOperator op, Operand left, Operand right) => op switch
    {
        RealOperator.Sum when right.IsConstant && right.Precedence == Precedence.Unary =>
            Infix(left, " - ", new Operand(right.Text.Substring(1), Precedence.Primary), Precedence.Additive),
        RealOperator.Sum => Infix(left, " + ", right, Precedence.Additive),
        RealOperator.Product => Infix(left, " * ", right, Precedence.Multiplicative),
        RealOperator.Quotient => Infix(left, " / ", right, Precedence.Multiplicative),
        RealOperator.Maximum => Larger(left, right),
        _ => null,
    };

    public override string BoundOf(string compute, string memory) =>
        $"{compute} >= {memory} ? {BoundOf(Bound.Compute)} : {BoundOf(Bound.Memory)}";

    public override string BoundOf(Bound bound) => Global.Bound + "." + bound;

    // Costs are numbers and never negative zero, the two that Math.Max takes its time for.
    private static Operand Larger(Operand left, Operand right) => new(
        left.Within(Precedence.Additive) + " >= " + right.Within(Precedence.Additive)
            + " ? " + left.Within(Precedence.Shift) + " : " + right.Within(Precedence.Shift),
        Precedence.Conditional);

    private static Operand Infix(Operand left, string op, Operand right, Precedence precedence) =>
        new(left.Within(precedence) + op + right.Within(precedence + 1), precedence);

    private static Operand Call(string function, Operand left, Operand right) =>
        new("global::System.Math." + function + "(" + left.Text + ", " + right.Text + ")", Precedence.Primary);
}
