namespace EdgeDsl.CostModel;

/// <summary>
/// Evaluates staged expressions for one workload: the same operations in the same order as the code that is generated from them, so the
/// same bits.
/// </summary>
public sealed class ExpressionEvaluator
{
    private long promptTokens;
    private long outputTokens;
    private long batch;
    private readonly Dictionary<RealExpression, double> reals = [];

    /// <summary>An evaluator for one workload.</summary>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    public ExpressionEvaluator(long promptTokens, long outputTokens, long batch) => MoveTo(promptTokens, outputTokens, batch);

    /// <summary>Goes on to another workload.</summary>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    public void MoveTo(long promptTokens, long outputTokens, long batch)
    {
        this.promptTokens = promptTokens;
        this.outputTokens = outputTokens;
        this.batch = batch;
        reals.Clear();
    }

    /// <summary>The value of a count that has not overflowed.</summary>
    /// <param name="count">The count.</param>
    public long Evaluate(Count count) => count.Expression is { } expression ? Evaluate(expression) : count.Constant;

    /// <summary>The value of a real.</summary>
    /// <param name="real">The real.</param>
    public double Evaluate(Real real)
    {
        if (real.Expression is not { } expression)
            return real.Constant;
        if (!reals.TryGetValue(expression, out var value))
        {
            value = Evaluate(expression);
            reals.Add(expression, value);
        }

        return value;
    }

    private long Evaluate(CountExpression expression) => expression switch
    {
        CountSymbol { Dimension: WorkloadDimension.PromptTokens } => promptTokens,
        CountSymbol { Dimension: WorkloadDimension.OutputTokens } => outputTokens,
        CountSymbol => batch,
        CountSum sum => Evaluate(sum),
        CountBinary { Operator: CountOperator.Product } binary => Evaluate(binary.Left) * Evaluate(binary.Right),
        CountBinary { Operator: CountOperator.Minimum } binary => Math.Min(Evaluate(binary.Left), Evaluate(binary.Right)),
        CountBinary binary => Math.Max(Evaluate(binary.Left), Evaluate(binary.Right)),
        CountCeilingQuotient quotient => ExactArithmetic.CeilingDivide(Evaluate(quotient.Dividend), quotient.Divisor),
        CountTriangular triangular => Evaluate(triangular.N) * (Evaluate(triangular.N) + 1) / 2,
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    private long Evaluate(CountSum sum)
    {
        var value = sum.Constant;
        foreach (var term in sum.Terms)
            value += term.Factor * Evaluate(term.Expression);
        return value;
    }

    private double Evaluate(RealExpression expression)
    {
        if (expression is RealOfCount count)
            return Evaluate(count.Count);
        var binary = (RealBinary)expression;
        var left = Evaluate(binary.Left);
        var right = Evaluate(binary.Right);
        return binary.Operator switch
        {
            RealOperator.Sum => left + right,
            RealOperator.Product => left * right,
            RealOperator.Quotient => left / right,
            _ => Math.Max(left, right),
        };
    }
}
