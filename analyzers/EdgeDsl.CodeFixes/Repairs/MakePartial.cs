using System.Linq;
using EdgeDsl.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.CodeFixes;

/// <summary>Makes the record and every type around it partial.</summary>
internal sealed class MakePartial : Repair
{
    public override string Key => "EdgeDsl.MakePartial";

    public override string? Title(Diagnostic diagnostic) => Value(diagnostic, FixKeys.Partial) is null ? null : "Make it partial";

    public override IEnumerable<Edit> Edits(SyntaxNode root, Diagnostic diagnostic)
    {
        for (var type = RecordAt(root, diagnostic); type is not null; type = type.Parent as TypeDeclarationSyntax)
        {
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
                yield return new Edit(type, present => Partial((TypeDeclarationSyntax)present));
        }
    }

    private static TypeDeclarationSyntax Partial(TypeDeclarationSyntax type)
    {
        // Two rules on records of one type ask for the same.
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword))
            return type;
        var keyword = type.Keyword;
        var partial = SyntaxFactory.Token(keyword.LeadingTrivia, SyntaxKind.PartialKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        return (TypeDeclarationSyntax)type
            .WithKeyword(keyword.WithLeadingTrivia())
            .WithModifiers(type.Modifiers.Add(partial));
    }
}
