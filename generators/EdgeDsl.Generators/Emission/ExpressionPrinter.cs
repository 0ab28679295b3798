using System.Globalization;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>
/// Prints staged expressions as C#: the same operations in the same order, every value that is needed more than once or has a name in a
/// local of its own. Equal expressions are found by numbering their values from the leaves up.
/// </summary>
internal sealed class ExpressionPrinter(Notation notation)
{
    private readonly List<Value> values = [];
    private readonly Dictionary<Operation, int> numbers = [];
    private readonly Dictionary<object, int> known = new(ReferenceComparer.Instance);

    /// <summary>How operations are written.</summary>
    public Notation Notation { get; } = notation;

    /// <summary>Whether the notation knows every operation that has been printed.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Counts one use of an expression by the code that will be printed.</summary>
    /// <param name="count">The expression.</param>
    /// <param name="parts">The part of the code that needs it, a bit of its own.</param>
    public void Use(Count count, int parts = 1) => Use(NumberOf(count), parts);

    /// <summary>Counts one use of an expression by the code that will be printed.</summary>
    /// <param name="real">The expression.</param>
    /// <param name="parts">The part of the code that needs it, a bit of its own.</param>
    public void Use(Real real, int parts = 1) => Use(NumberOf(real), parts);

    /// <summary>How often the code that will be printed uses an expression.</summary>
    public int UsesOf(Count count) => values[NumberOf(count)].Uses;

    /// <summary>How often the code that will be printed uses an expression.</summary>
    public int UsesOf(Real real) => values[NumberOf(real)].Uses;

    /// <summary>Gives a value a name, which it gets where it needs a local.</summary>
    public void Name(Count count, string name, string comment = "") => Name(NumberOf(count), name, comment);

    /// <summary>Gives a value a name, which it gets where it needs a local.</summary>
    public void Name(Real real, string name, string comment = "") => Name(NumberOf(real), name, comment);

    /// <summary>Prints what an expression needs and returns the text that stands for it.</summary>
    public string Print(CodeWriter writer, Count count) => Notation.Alone(Print(writer, NumberOf(count)));

    /// <summary>Prints what an expression needs and returns the text that stands for it.</summary>
    public string Print(CodeWriter writer, Real real) => Notation.Alone(Print(writer, NumberOf(real)));

    /// <summary>Prints the locals that more than one part of the code needs.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="parts">The parts, each the bits of what is printed together.</param>
    public void PrintShared(CodeWriter writer, params int[] parts)
    {
        // Operands are numbered before what is made of them.
        for (var number = 0; number < values.Count; number++)
        {
            var value = values[number];
            if (value.Printed is null && NeedsLocal(value) && IsShared(value, parts))
                Print(writer, number);
        }
    }

    private static bool IsShared(Value value, int[] parts)
    {
        var sharing = 0;
        foreach (var part in parts)
        {
            if ((value.Parts & part) != 0)
                sharing++;
        }

        return sharing > 1;
    }

    private static bool NeedsLocal(Value value) => !value.IsLeaf && (value.Uses > 1 || value.Name is not null);

    private void Use(int number, int parts)
    {
        var value = values[number];
        value.Uses++;
        if ((value.Parts | parts) == value.Parts)
            return;
        var first = value.Parts == 0;
        value.Parts |= parts;
        foreach (var operand in value.Operands)
        {
            if (first)
                Use(operand, parts);
            else
                NeedIn(operand, parts);
        }
    }

    // What is made once for several parts is one use of its operands.
    private void NeedIn(int number, int parts)
    {
        var value = values[number];
        if ((value.Parts | parts) == value.Parts)
            return;
        value.Parts |= parts;
        foreach (var operand in value.Operands)
            NeedIn(operand, parts);
    }

    private void Name(int number, string name, string comment)
    {
        var value = values[number];
        if (value.Name is not null || value.IsLeaf)
            return;
        value.Name = name;
        value.Comment = comment;
    }

    private Operand Print(CodeWriter writer, int number)
    {
        var value = values[number];
        if (value.Printed is { } printed)
            return printed;
        var operands = new Operand[value.Operands.Length];
        for (var i = 0; i < operands.Length; i++)
            operands[i] = Print(writer, value.Operands[i]);
        if (value.Format(operands) is not { } text)
        {
            IsComplete = false;
            text = new Operand("default", Precedence.Primary);
        }

        if (!NeedsLocal(value))
            return text;
        var local = value.Name ?? (value.IsReal ? "x" : "k") + number.ToString(CultureInfo.InvariantCulture);
        writer.Line((value.IsReal ? Notation.RealType : Notation.CountType) + " " + local + " = " + text.Text + ";"
            + (value.Comment.Length > 0 ? " // " + value.Comment : ""));
        value.Printed = new Operand(local, Precedence.Primary);
        return value.Printed.Value;
    }

    private int NumberOf(Count count) =>
        count.Expression is { } expression ? NumberOf(expression) : Constant(false, count.Constant);

    private int NumberOf(Real real) =>
        real.Expression is { } expression ? NumberOf(expression) : Constant(true, BitConverter.DoubleToInt64Bits(real.Constant));

    private int NumberOf(CountExpression expression)
    {
        if (known.TryGetValue(expression, out var number))
            return number;
        number = expression switch
        {
            CountSymbol symbol => Symbol(symbol.Dimension),
            CountTerm term => Term(term.Kind, false),
            CountSum sum => NumberOf(sum),
            CountBinary binary => Add(new Operation(OperationKind.Join, (int)binary.Operator, false, [NumberOf(binary.Left), NumberOf(binary.Right)]),
                operands => Notation.Join(binary.Operator, operands[0], operands[1])),
            CountCeilingQuotient quotient => Add(new Operation(OperationKind.CeilingQuotient, quotient.Divisor, false, [NumberOf(quotient.Dividend)]),
                operands => Notation.CeilingQuotient(operands[0], quotient.Divisor)),
            CountTriangular triangular => Triangular(NumberOf(triangular.N)),
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
            RealOfCount count => Add(new Operation(OperationKind.ToReal, 0, true, [NumberOf(count.Count)]), operands => Notation.ToReal(operands[0])),
            RealTerm term => Term(term.Kind, true),
            RealBinary { Operator: RealOperator.Maximum } binary => Maximum(NumberOf(binary.Left), NumberOf(binary.Right)),
            RealBinary binary => Add(new Operation(OperationKind.Join, (int)binary.Operator, true, [NumberOf(binary.Left), NumberOf(binary.Right)]),
                operands => Notation.Join(binary.Operator, operands[0], operands[1])),
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
        return Add(new Operation(OperationKind.Sum, sum.Constant, false, operands, sum), terms => Notation.Sum(sum, terms));
    }

    // Twice in the formula, so twice an operand: what is used twice gets a local.
    private int Triangular(int n) => Add(new Operation(OperationKind.Triangular, 0, false, [n, n]), operands => Notation.Triangular(operands[0]));

    // Each is compared, and then chosen or not.
    private int Maximum(int left, int right) => Add(new Operation(OperationKind.Larger, 0, true, [left, right, left, right]),
        operands => Notation.Join(RealOperator.Maximum, operands[0], operands[1]));

    private int Symbol(WorkloadDimension dimension) => Leaf(
        new Operation(OperationKind.Symbol, (int)dimension, false, []), () => new Operand(LocalOf(dimension), Precedence.Primary));

    private int Term(CostTermKind kind, bool isReal) => Leaf(
        new Operation(OperationKind.Term, (int)kind, isReal, []), () => new Operand(CostTermSums.LocalOf(kind), Precedence.Primary));

    private int Constant(bool isReal, long bits) => Leaf(new Operation(OperationKind.Constant, bits, isReal, []), () =>
    {
        var real = BitConverter.Int64BitsToDouble(bits);
        var isNegative = isReal ? real < 0 : bits < 0;
        return new Operand(isReal ? Literal.Of(real) : Literal.Of(bits), isNegative ? Precedence.Unary : Precedence.Primary, IsConstant: true);
    });

    private int Leaf(Operation operation, Func<Operand> format)
    {
        if (numbers.TryGetValue(operation, out var number))
            return number;
        var operand = format();
        return Add(operation, _ => operand);
    }

    private int Add(Operation operation, Func<Operand[], Operand?> format)
    {
        if (numbers.TryGetValue(operation, out var number))
            return number;
        number = values.Count;
        values.Add(new Value(operation.IsReal, operation.Operands, format));
        numbers.Add(operation, number);
        return number;
    }

    /// <summary>Name of the local that holds a free variable.</summary>
    public static string LocalOf(WorkloadDimension dimension) => dimension switch
    {
        WorkloadDimension.PromptTokens => "promptTokens",
        WorkloadDimension.OutputTokens => "outputTokens",
        _ => "batch",
    };

    private sealed class Value(bool isReal, int[] operands, Func<Operand[], Operand?> format)
    {
        public bool IsReal { get; } = isReal;

        public int[] Operands { get; } = operands;

        public Func<Operand[], Operand?> Format { get; } = format;

        public bool IsLeaf => Operands.Length == 0;

        public int Uses { get; set; }

        /// <summary>The parts of the code that need it.</summary>
        public int Parts { get; set; }

        public string? Name { get; set; }

        public string Comment { get; set; } = "";

        /// <summary>The local that holds it, once printed.</summary>
        public Operand? Printed { get; set; }
    }

    private sealed class ReferenceComparer : IEqualityComparer<object>
    {
        public static ReferenceComparer Instance { get; } = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
