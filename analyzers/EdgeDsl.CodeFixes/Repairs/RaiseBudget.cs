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
        Value(diagnostic, FixKeys.Budget) is { } budget ? $"Raise the budget to {budget.Replace("EdgeDsl.Units.", "")}" : null;

    public override IEnumerable<Edit> Edits(SyntaxNode root, Diagnostic diagnostic)
    {
        if (Value(diagnostic, FixKeys.Budget) is { } budget && root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax expression)
        {
            yield return new Edit(expression, present => SyntaxFactory.ParseExpression(budget).WithTriviaFrom(present).WithAdditionalAnnotations(Simplifier.Annotation));
        }
    }
}
