using System.Globalization;
using System.Linq;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>
/// Prints staged expressions as C#: the same operations in the same order, every value that is needed more than once or has a name in a
/// local of its own. Equal expressions are found by numbering their values from the leaves up.
/// </summary>
internal sealed class ExpressionPrinter
{
    private readonly List<Value> values = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> known = new(ReferenceComparer.Instance);

    /// <summary>Counts one use of an expression by the code that will be printed.</summary>
    public void Use(Count count) => Use(NumberOf(count));

    /// <summary>Counts one use of an expression by the code that will be printed.</summary>
    public void Use(Real real) => Use(NumberOf(real));

    /// <summary>Gives a value a name, which it gets where it needs a local.</summary>
    public void Name(Count count, string name, string comment = "") => Name(NumberOf(count), name, comment);

    /// <summary>Gives a value a name, which it gets where it needs a local.</summary>
    public void Name(Real real, string name, string comment = "") => Name(NumberOf(real), name, comment);

    /// <summary>Prints what an expression needs and returns the text that stands for it.</summary>
    public string Print(CodeWriter writer, Count count) => Print(writer, NumberOf(count));

    /// <summary>Prints what an expression needs and returns the text that stands for it.</summary>
    public string Print(CodeWriter writer, Real real) => Print(writer, NumberOf(real));

    private void Use(int number)
    {
        var value = values[number];
        if (++value.Uses > 1)
            return;
        foreach (var operand in value.Operands)
            Use(operand);
    }

    private void Name(int number, string name, string comment)
    {
        var value = values[number];
        if (value.Name is not null || value.IsLeaf)
            return;
        value.Name = name;
        value.Comment = comment;
    }

    private string Print(CodeWriter writer, int number)
    {
        var value = values[number];
        if (value.Local is not null)
            return value.Local;
        var operands = new string[value.Operands.Length];
        for (var i = 0; i < operands.Length; i++)
            operands[i] = Print(writer, value.Operands[i]);
        var text = value.Format(operands, i => values[value.Operands[i]]);
        if (value.IsLeaf || (value.Name is null && value.Uses < 2))
            return text;
        value.Local = value.Name ?? (value.IsReal ? "x" : "k") + number.ToString(CultureInfo.InvariantCulture);
        writer.Line((value.IsReal ? "double " : "long ") + value.Local + " = " + text + ";" + (value.Comment.Length > 0 ? " // " + value.Comment : ""));
        value.Precedence = Precedence.Primary;
        return value.Local;
    }

    private int NumberOf(Count count) =>
        count.Expression is { } expression ? NumberOf(expression) : Leaf(Literal.Of(count.Constant), false, count.Constant < 0);

    private int NumberOf(Real real) =>
        real.Expression is { } expression ? NumberOf(expression) : Leaf(Literal.Of(real.Constant), true, real.Constant < 0);

    private int NumberOf(CountExpression expression)
    {
        if (known.TryGetValue(expression, out var number))
            return number;
        number = expression switch
        {
            CountSymbol symbol => Leaf(LocalOf(symbol.Dimension), false, false),
            CountSum sum => NumberOf(sum),
            CountBinary { Operator: CountOperator.Product } binary =>
                Add("*", false, Precedence.Multiplicative, [NumberOf(binary.Left), NumberOf(binary.Right)], Infix(" * ", Precedence.Multiplicative)),
            CountBinary binary => Call(binary.Operator == CountOperator.Minimum ? "Min" : "Max", NumberOf(binary.Left), NumberOf(binary.Right)),
            CountCeilingQuotient quotient => CeilingQuotient(quotient),
            CountTriangular triangular => Triangular(triangular),
            _ => throw new InvalidOperationException(expression.GetType().Name),
        };
        known.Add(expression, number);
        return number;
    }

    private int NumberOf(RealExpression expression)
    {
        if (known.TryGetValue(expression, out var number))
            return number;
        number = expression switch
        {
            RealOfCount count => Add("(double)", true, Precedence.Unary, [NumberOf(count.Count)], Cast),
            RealBinary { Operator: RealOperator.Sum } binary => Infix("+", " + ", Precedence.Additive, binary),
            RealBinary { Operator: RealOperator.Product } binary => Infix("*", " * ", Precedence.Multiplicative, binary),
            RealBinary { Operator: RealOperator.Quotient } binary => Infix("/", " / ", Precedence.Multiplicative, binary),
            RealBinary binary => Larger(NumberOf(binary.Left), NumberOf(binary.Right)),
            _ => throw new InvalidOperationException(expression.GetType().Name),
        };
        known.Add(expression, number);
        return number;
    }

    private int NumberOf(CountSum sum)
    {
        var operands = new int[sum.Terms.Count];
        for (var i = 0; i < operands.Length; i++)
            operands[i] = NumberOf(sum.Terms[i].Expression);
        var key = "sum " + sum.Constant.ToString(CultureInfo.InvariantCulture);
        foreach (var term in sum.Terms)
            key += " " + term.Factor.ToString(CultureInfo.InvariantCulture);
        var single = operands.Length == 1 && sum.Constant == 0;
        return Add(key, false, single ? Precedence.Multiplicative : Precedence.Additive, operands, (texts, operand) =>
        {
            var text = "";
            for (var i = 0; i < texts.Length; i++)
            {
                var factor = sum.Terms[i].Factor;
                var magnitude = factor < 0 ? -factor : factor;
                var sign = i == 0 ? (factor < 0 ? "-" : "") : factor < 0 ? " - " : " + ";
                var multiplied = magnitude != 1 || (factor < 0 && i == 0);
                var alike = i + 1;
                while (magnitude != 1 && alike < texts.Length && sum.Terms[alike].Factor == factor)
                    alike++;
                if (alike > i + 1)
                {
                    var summands = Enumerable.Range(i, alike - i).Select(j => Wrap(texts[j], operand(j), Precedence.Additive));
                    text += sign + Literal.Of(magnitude) + " * (" + string.Join(" + ", summands) + ")";
                    i = alike - 1;
                    continue;
                }

                var term = (magnitude == 1 ? "" : Literal.Of(magnitude) + " * ")
                    + Wrap(texts[i], operand(i), multiplied ? Precedence.Unary : Precedence.Multiplicative);
                text += sign + term;
            }

            return sum.Constant == 0 ? text
                : sum.Constant < 0 ? text + " - " + Literal.Of(-sum.Constant)
                : text + " + " + Literal.Of(sum.Constant);
        });
    }

    private int CeilingQuotient(CountCeilingQuotient quotient)
    {
        var divisor = Literal.Of(quotient.Divisor);
        var roundUp = Literal.Of(quotient.Divisor - 1);
        if ((quotient.Divisor & (quotient.Divisor - 1)) == 0)
        {
            return Add("ceil/" + divisor, false, Precedence.Shift, [NumberOf(quotient.Dividend)],
                (texts, operand) => "(" + Wrap(texts[0], operand(0), Precedence.Additive) + " + " + roundUp + ") >> " + Literal.Of(Shift()));
        }

        return Add("ceil/" + divisor, false, Precedence.Multiplicative, [NumberOf(quotient.Dividend)],
            (texts, operand) => "(" + Wrap(texts[0], operand(0), Precedence.Additive) + " + " + roundUp + ") / " + divisor);

        // The dividend is never negative, which the compiler cannot know: a signed division would first correct its sign.
        int Shift()
        {
            var bits = 0;
            while (quotient.Divisor >> bits > 1)
                bits++;
            return bits;
        }
    }

    private int Triangular(CountTriangular triangular)
    {
        var n = NumberOf(triangular.N);
        // Twice in the formula, so twice an operand: what is used twice gets a local.
        return Add("triangular", false, Precedence.Shift, [n, n],
            (texts, operand) => "(" + Wrap(texts[0], operand(0), Precedence.Unary) + " * (" + Wrap(texts[1], operand(1), Precedence.Additive) + " + 1)) >> 1");
    }

    private int Infix(string key, string op, Precedence precedence, RealBinary binary) =>
        Add(key, true, precedence, [NumberOf(binary.Left), NumberOf(binary.Right)], Infix(op, precedence));

    private int Call(string function, int left, int right) =>
        Add(function, false, Precedence.Primary, [left, right], (texts, _) => "global::System.Math." + function + "(" + texts[0] + ", " + texts[1] + ")");

    // Costs are numbers and never negative zero, the two that Math.Max takes its time for.
    private int Larger(int left, int right) =>
        Add("larger", true, Precedence.Conditional, [left, right, left, right], (texts, operand) =>
            Wrap(texts[0], operand(0), Precedence.Additive) + " >= " + Wrap(texts[1], operand(1), Precedence.Additive)
            + " ? " + Wrap(texts[2], operand(2), Precedence.Shift) + " : " + Wrap(texts[3], operand(3), Precedence.Shift));

    private static Formatter Infix(string op, Precedence precedence) => (texts, operand) =>
        Wrap(texts[0], operand(0), precedence) + op + Wrap(texts[1], operand(1), precedence + 1);

    private static string Cast(string[] texts, Func<int, Value> operand) => "(double)" + Wrap(texts[0], operand(0), Precedence.Unary);

    private static string Wrap(string text, Value value, Precedence least) => value.Precedence >= least ? text : "(" + text + ")";

    private int Leaf(string text, bool isReal, bool isNegative) =>
        Add((isReal ? "real " : "count ") + text, isReal, isNegative ? Precedence.Unary : Precedence.Primary, [], (_, _) => text);

    private int Add(string key, bool isReal, Precedence precedence, int[] operands, Formatter format)
    {
        foreach (var operand in operands)
            key += "," + operand.ToString(CultureInfo.InvariantCulture);
        if (isReal)
            key += ",double";
        if (numbers.TryGetValue(key, out var number))
            return number;
        number = values.Count;
        values.Add(new Value(isReal, precedence, operands, format));
        numbers.Add(key, number);
        return number;
    }

    /// <summary>Name of the local that holds a free variable.</summary>
    public static string LocalOf(WorkloadDimension dimension) => dimension switch
    {
        WorkloadDimension.PromptTokens => "promptTokens",
        WorkloadDimension.OutputTokens => "outputTokens",
        _ => "batch",
    };

    private delegate string Formatter(string[] operands, Func<int, Value> operand);

    private enum Precedence
    {
        Conditional,
        Shift,
        Additive,
        Multiplicative,
        Unary,
        Primary,
    }

    private sealed class Value(bool isReal, Precedence precedence, int[] operands, Formatter format)
    {
        public bool IsReal { get; } = isReal;

        public Precedence Precedence { get; set; } = precedence;

        public int[] Operands { get; } = operands;

        public Formatter Format { get; } = format;

        public bool IsLeaf => Operands.Length == 0;

        public int Uses { get; set; }

        public string? Name { get; set; }

        public string Comment { get; set; } = "";

        public string? Local { get; set; }
    }

    private sealed class ReferenceComparer : IEqualityComparer<object>
    {
        public static ReferenceComparer Instance { get; } = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
