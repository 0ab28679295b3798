using EdgeDsl.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.CodeFixes;

/// <summary>Names another operating point of the device.</summary>
internal sealed class UseOperatingPoint : Repair
{
    private const string Argument = "OperatingPoint";

    public override string Key => "EdgeDsl.UseOperatingPoint";

    public override string? Title(Diagnostic diagnostic) => Value(diagnostic, FixKeys.OperatingPointTitle);

    public override IEnumerable<Edit> Edits(SyntaxNode root, Diagnostic diagnostic)
    {
        if (Value(diagnostic, FixKeys.OperatingPoint) is { } point && DeploymentOf(RecordAt(root, diagnostic)) is { } deployment)
            yield return new Edit(deployment.Attribute, present => WithPoint((AttributeSyntax)present, point));
    }

    private static AttributeSyntax WithPoint(AttributeSyntax attribute, string point)
    {
        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(point));
        var arguments = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        foreach (var argument in arguments.Arguments)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == Argument)
                return attribute.ReplaceNode(argument.Expression, literal.WithTriviaFrom(argument.Expression));
        }

        var added = (AttributeArgumentSyntax)SyntaxFactory.ParseAttributeArgumentList("(" + Argument + " = " + literal + ")")!.Arguments[0];
        if (arguments.Arguments.Count > 0)
            added = added.WithLeadingTrivia(SyntaxFactory.Space);
        return attribute.WithArgumentList(arguments.AddArguments(added));
    }
}
