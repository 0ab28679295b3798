using System.Linq;
using EdgeDsl.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace EdgeDsl.CodeFixes;

/// <summary>Raises the budget to the need, rounded up.</summary>
internal sealed class RaiseBudget : Repair
{
    public override string Key => "EdgeDsl.RaiseBudget";

    public override string? Title(Diagnostic diagnostic) =>
        Value(diagnostic, FixKeys.Budget) is { } budget ? $"Raise the budget to {WithoutQualifier(budget)}" : null;

    public override IEnumerable<Edit> Edits(SyntaxNode root, Diagnostic diagnostic)
    {
        if (Value(diagnostic, FixKeys.Budget) is { } budget && ExpressionAt(root, diagnostic) is { } expression)
        {
            yield return new Edit(expression, present =>
            {
                var raised = SyntaxFactory.ParseExpression(WithGlobalQualifier(budget));
                var units = raised.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(access => access.Parent is not MemberAccessExpressionSyntax);
                return raised.ReplaceNodes(units, (unit, _) => unit.WithAdditionalAnnotations(Simplifier.Annotation)).WithTriviaFrom(present);
            });
        }
    }
}
