using EdgeDsl.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace EdgeDsl.CodeFixes;

/// <summary>Adds the unit that was most likely meant.</summary>
internal sealed class AddUnit : Repair
{
    public override string Key => "EdgeDsl.AddUnit";

    public override string? Title(Diagnostic diagnostic) =>
        Value(diagnostic, FixKeys.Unit) is { } unit ? $"Write {WithoutQualifier(unit)}" : null;

    public override IEnumerable<Edit> Edits(SyntaxNode root, Diagnostic diagnostic)
    {
        if (Value(diagnostic, FixKeys.Unit) is { } unit && ExpressionAt(root, diagnostic) is { } expression)
        {
            yield return new Edit(expression, present =>
            {
                var withUnit = (BinaryExpressionSyntax)SyntaxFactory.ParseExpression(WithGlobalQualifier(unit));
                return withUnit.ReplaceNode(withUnit.Right, withUnit.Right.WithAdditionalAnnotations(Simplifier.Annotation)).WithTriviaFrom(present);
            });
        }
    }
}
