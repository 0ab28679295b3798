using System.Globalization;
using System.Linq;
using EdgeDsl.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.CodeFixes;

/// <summary>Ends a parameter's range where everything in it still fits.</summary>
internal sealed class ShortenRange : Repair
{
    public override string Key => "EdgeDsl.ShortenRange";

    public override string? Title(Diagnostic diagnostic) => Value(diagnostic, FixKeys.RangeEnd) is { } end
        ? $"End {Value(diagnostic, FixKeys.RangeParameter)} at {end}"
        : null;

    public override IEnumerable<Edit> Edits(SyntaxNode root, Diagnostic diagnostic)
    {
        if (Value(diagnostic, FixKeys.RangeEnd) is not { } end || Value(diagnostic, FixKeys.RangeParameter) is not { } name
            || PartsAt(root, diagnostic).Select(part => part.ParameterList).FirstOrDefault(list => list is not null) is not { } parameters)
        {
            yield break;
        }

        foreach (var parameter in parameters.Parameters)
        {
            if (parameter.Identifier.ValueText != name)
                continue;
            foreach (var list in parameter.AttributeLists)
            {
                foreach (var attribute in list.Attributes)
                {
                    if (IsRange(attribute) && MaximumOf(attribute) is { } maximum)
                        yield return new Edit(maximum, present => Shorter(present, end));
                }
            }
        }
    }

    /// <summary>The upper end of a range: the argument of that name, else the second one.</summary>
    private static ExpressionSyntax? MaximumOf(AttributeSyntax range)
    {
        var position = 0;
        foreach (var argument in range.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals is null && (argument.NameColon is { } name ? name.Name.Identifier.ValueText == "maximum" : position == 1))
                return argument.Expression;
            position++;
        }

        return null;
    }

    private static bool IsRange(AttributeSyntax attribute)
    {
        var name = attribute.Name.ToString();
        return name is "Range" or "RangeAttribute" || name.EndsWith(".Range", StringComparison.Ordinal) || name.EndsWith(".RangeAttribute", StringComparison.Ordinal);
    }

    /// <summary>The shortest of the ends that several rules ask for.</summary>
    private static SyntaxNode Shorter(SyntaxNode present, string end)
    {
        var already = present is LiteralExpressionSyntax { Token.Value: int value } && present.HasAnnotations("EdgeDsl.Shortened") ? value : int.MaxValue;
        var next = int.Parse(end, CultureInfo.InvariantCulture);
        return next >= already
            ? present
            : SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(end, next))
                .WithTriviaFrom(present)
                .WithAdditionalAnnotations(Shortened);
    }

    private static readonly SyntaxAnnotation Shortened = new("EdgeDsl.Shortened");
}
