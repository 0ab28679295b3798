using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>
/// The values of staged expressions, numbered from the leaves up: equal operations on equal operands are one value. All notations that
/// something is written in share them.
/// </summary>
internal sealed class ExpressionValues
{
    private const int Usual = 256;
    private const int MostDoubles = 4096;

    private readonly List<Operation> operations = new(Usual);
    private readonly List<string?> literals = new(Usual);
    private readonly Dictionary<long, string> doubles = [];
    private readonly Dictionary<Operation, int> numbers = new(Usual);
    private readonly Dictionary<object, int> known = new(Usual, ReferenceComparer.Instance);

    /// <summary>How many there are.</summary>
    public int Count => operations.Count;

    /// <summary>What makes a value.</summary>
    public Operation this[int number] => operations[number];

    /// <summary>The value of a count.</summary>
    public int Of(Count count) => count.Expression is { } expression ? Of(expression) : Leaf(OperationKind.Constant, count.Constant, false);

    /// <summary>The value of a real.</summary>
    public int Of(Real real) =>
        real.Expression is { } expression ? Of(expression) : Leaf(OperationKind.Constant, BitConverter.DoubleToInt64Bits(real.Constant), true);

    /// <summary>A constant as C#.</summary>
    public string LiteralOf(int constant) => literals[constant] ??= operations[constant].IsReal
        ? DoubleOf(operations[constant].Detail)
        : Literal.Of(operations[constant].Detail);

    /// <summary>Forgets all values, for the expressions of something else, but not how doubles are written: rates and shares are in many of them.</summary>
    public void Clear()
    {
        operations.Clear();
        literals.Clear();
        numbers.Clear();
        known.Clear();
    }

    private string DoubleOf(long bits)
    {
        if (doubles.TryGetValue(bits, out var literal))
            return literal;
        if (doubles.Count == MostDoubles)
            doubles.Clear();
        literal = Literal.Of(BitConverter.Int64BitsToDouble(bits));
        doubles.Add(bits, literal);
        return literal;
    }

    private int Of(CountExpression expression)
    {
        if (known.TryGetValue(expression, out var number))
            return number;
        number = expression switch
        {
            CountSymbol symbol => Leaf(OperationKind.Symbol, (int)symbol.Dimension, false),
            CountTerm term => Leaf(OperationKind.Term, (int)term.Kind, false),
            CountSum sum => Of(sum),
            CountBinary binary => Add(new Operation(OperationKind.Join, (int)binary.Operator, false, [Of(binary.Left), Of(binary.Right)])),
            CountCeilingQuotient quotient => Add(new Operation(OperationKind.CeilingQuotient, quotient.Divisor, false, [Of(quotient.Dividend)])),
            CountTriangular triangular => Triangular(Of(triangular.N)),
            _ => throw new InvalidOperationException(expression.GetType().Name),
        };
        known.Add(expression, number);
        return number;
    }

    private int Of(RealExpression expression)
    {
        if (known.TryGetValue(expression, out var number))
            return number;
        number = expression switch
        {
            RealOfCount count => Add(new Operation(OperationKind.ToReal, 0, true, [Of(count.Count)])),
            RealTerm term => Leaf(OperationKind.Term, (int)term.Kind, true),
            RealBinary { Operator: RealOperator.Maximum } binary => Maximum(Of(binary.Left), Of(binary.Right)),
            RealBinary binary => Add(new Operation(OperationKind.Join, (int)binary.Operator, true, [Of(binary.Left), Of(binary.Right)])),
            _ => throw new InvalidOperationException(expression.GetType().Name),
        };
        known.Add(expression, number);
        return number;
    }

    private int Of(CountSum sum)
    {
        var operands = new int[sum.Terms.Count];
        for (var i = 0; i < operands.Length; i++)
            operands[i] = Of(sum.Terms[i].Expression);
        return Add(new Operation(OperationKind.Sum, sum.Constant, false, operands, sum));
    }

    // Twice in the formula, so twice an operand: what is used twice gets a local.
    private int Triangular(int n) => Add(new Operation(OperationKind.Triangular, 0, false, [n, n]));

    // Each is compared, and then chosen or not.
    private int Maximum(int left, int right) => Add(new Operation(OperationKind.Larger, 0, true, [left, right, left, right]));

    private int Leaf(OperationKind kind, long detail, bool isReal) => Add(new Operation(kind, detail, isReal, []));

    private int Add(Operation operation)
    {
        if (numbers.TryGetValue(operation, out var number))
            return number;
        number = operations.Count;
        operations.Add(operation);
        literals.Add(null);
        numbers.Add(operation, number);
        return number;
    }

    /// <summary>Expressions hash by what they are made of, and are found by reference.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<object>
    {
        public static ReferenceComparer Instance { get; } = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object expression) => expression.GetHashCode();
    }
}
