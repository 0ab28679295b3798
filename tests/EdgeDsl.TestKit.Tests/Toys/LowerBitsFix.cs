using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.TestKit.Tests.Toys;

/// <summary>A fix that does everything right; its variants each do one thing wrong.</summary>
internal class LowerBitsFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [BudgetAnalyzer.OverBudget.Id];

    private protected virtual string? Key => "LowerBits";

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken);
        if (root?.FindNode(context.Span) is not AttributeArgumentSyntax argument
            || !diagnostic.Properties.TryGetValue(BudgetAnalyzer.FittingBits, out var bits))
        {
            return;
        }

        foreach (var (title, key, value) in Repairs(bits!))
        {
            var fixedRoot = root.ReplaceNode(argument.Expression, value.WithTriviaFrom(argument.Expression));
            context.RegisterCodeFix(
                CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(fixedRoot)), key), diagnostic);
        }
    }

    private protected virtual IEnumerable<(string Title, string? Key, ExpressionSyntax Value)> Repairs(string bits) =>
    [
        ($"Quantize to {bits} bits", Key, Number(bits)),
        ("Quantize to 1 bit", "OneBit", Number("1")),
    ];

    private protected static ExpressionSyntax Number(string text) => SyntaxFactory.LiteralExpression(
        SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(int.Parse(text, CultureInfo.InvariantCulture)));
}

internal sealed class FixWithoutKey : LowerBitsFix
{
    private protected override string? Key => null;
}

internal sealed class FixWithOneKeyForTwo : LowerBitsFix
{
    private protected override string? Key => "OneBit";
}

internal sealed class FixWithoutFixAll : LowerBitsFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

internal sealed class FixOfForeignRule : LowerBitsFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TOY999"];
}

internal abstract class FixTo(ExpressionSyntax value) : LowerBitsFix
{
    private protected override IEnumerable<(string Title, string? Key, ExpressionSyntax Value)> Repairs(string bits) =>
        [("Repair", "Repair", value)];
}

internal sealed class FixThatDoesNothing() : FixTo(Number("16"));

internal sealed class FixThatBreaksTheBuild() : FixTo(SyntaxFactory.ParseExpression("unknown"));

/// <summary>An identifier with an operator in its name: no text is parsed into that.</summary>
internal sealed class FixWithImpossibleTree() : FixTo(SyntaxFactory.IdentifierName("4 + 4"));

internal sealed class FixThatNeverEnds : LowerBitsFix
{
    private protected override IEnumerable<(string Title, string? Key, ExpressionSyntax Value)> Repairs(string bits) =>
        [("Repair", "Repair", SyntaxFactory.ParseExpression("16 + " + Counter.NextText()))];
}

/// <summary>FixAll that repairs each document in its own way.</summary>
internal sealed class FixWithOtherFixAll : LowerBitsFix
{
    public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var text = await document.GetTextAsync(context.CancellationToken);
        var spans = diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan);
        return document.WithText(text.WithChanges(spans.Select(span => new Microsoft.CodeAnalysis.Text.TextChange(span, "Bits = 2"))));
    });
}
