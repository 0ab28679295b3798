using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.Analyzers;

/// <summary>What a constant expression measures, from the units in it. A constant of the user's own is taken on trust.</summary>
internal readonly struct ExpressionDimension
{
    private readonly State state;
    private readonly Dimension dimension;

    private ExpressionDimension(State state, Dimension dimension = default)
    {
        this.state = state;
        this.dimension = dimension;
    }

    private enum State
    {
        Unknown,
        Number,
        Measure,
        Contradiction,
    }

    public bool IsUnknown => state == State.Unknown;

    public bool IsNumber => state == State.Number;

    public bool Is(Dimension expected) => state == State.Measure && dimension == expected;

    public static ExpressionDimension Of(ExpressionSyntax expression, UnitTable units) => expression switch
    {
        LiteralExpressionSyntax literal => new(literal.IsKind(SyntaxKind.NumericLiteralExpression) ? State.Number : State.Unknown),
        ParenthesizedExpressionSyntax inner => Of(inner.Expression, units),
        PrefixUnaryExpressionSyntax inner => Of(inner.Operand, units),
        CastExpressionSyntax inner => Of(inner.Expression, units),
        IdentifierNameSyntax name => OfName(name, units),
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => OfName(name, units),
        BinaryExpressionSyntax binary => Join(binary.Kind(), Of(binary.Left, units), Of(binary.Right, units)),
        _ => default,
    };

    private static ExpressionDimension OfName(IdentifierNameSyntax name, UnitTable units) =>
        units.Find(name.Identifier.ValueText) is { } unit ? new(State.Measure, unit.Dimension) : default;

    private static ExpressionDimension Join(SyntaxKind kind, ExpressionDimension left, ExpressionDimension right)
    {
        if (left.IsUnknown || right.IsUnknown)
            return default;
        if (left.state == State.Contradiction || right.state == State.Contradiction)
            return new(State.Contradiction);
        return kind switch
        {
            SyntaxKind.MultiplyExpression => left.IsNumber ? right : right.IsNumber ? left : Product(left.dimension, right.dimension),
            SyntaxKind.DivideExpression => right.IsNumber ? left : left.IsNumber ? new(State.Contradiction) : Quotient(left.dimension, right.dimension),
            SyntaxKind.AddExpression or SyntaxKind.SubtractExpression =>
                left.state == right.state && left.dimension == right.dimension ? left : new(State.Contradiction),
            _ => default,
        };
    }

    private static ExpressionDimension Product(Dimension left, Dimension right) => (left, right) switch
    {
        (Dimension.Power, Dimension.Time) or (Dimension.Time, Dimension.Power) => new(State.Measure, Dimension.Energy),
        (Dimension.Bandwidth, Dimension.Time) or (Dimension.Time, Dimension.Bandwidth) => new(State.Measure, Dimension.Bytes),
        _ => new(State.Contradiction),
    };

    private static ExpressionDimension Quotient(Dimension left, Dimension right) => (left, right) switch
    {
        (Dimension.Energy, Dimension.Time) => new(State.Measure, Dimension.Power),
        (Dimension.Bytes, Dimension.Time) => new(State.Measure, Dimension.Bandwidth),
        _ when left == right => new(State.Number),
        _ => new(State.Contradiction),
    };
}
