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
        if (Value(diagnostic, FixKeys.OperatingPoint) is { } point && DeploymentOf(PartsAt(root, diagnostic)) is { } deployment)
            yield return new Edit(deployment.Attribute, present => WithPoint((AttributeSyntax)present, point));
    }

    private static AttributeSyntax WithPoint(AttributeSyntax attribute, string point)
    {
        // Parsed, not built: what is built is formatted, with other line endings perhaps than the file's.
        var added = SyntaxFactory.ParseAttributeArgumentList("(" + Argument + " = " + SymbolDisplay.FormatLiteral(point, quote: true) + ")")!;
        if (attribute.ArgumentList is not { } list)
        {
            var name = attribute.Name;
            return attribute.WithName(name.WithTrailingTrivia()).WithArgumentList(added.WithTrailingTrivia(name.GetTrailingTrivia()));
        }

        foreach (var argument in list.Arguments)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == Argument)
                return attribute.ReplaceNode(argument.Expression, added.Arguments[0].Expression.WithTriviaFrom(argument.Expression));
        }

        var nodes = list.Arguments.GetWithSeparators();
        if (list.Arguments.Count > 0)
            nodes = nodes.Add(SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        nodes = nodes.Add(added.Arguments[0]);
        return attribute.WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(nodes)));
    }
}
