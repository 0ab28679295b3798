using EdgeDsl.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace EdgeDsl.CodeFixes;

/// <summary>Adds the missing range to a parameter.</summary>
internal sealed class AddRange : Repair
{
    public override string Key => "EdgeDsl.AddRange";

    public override string? Title(Diagnostic diagnostic) => Value(diagnostic, FixKeys.AddRange) is { } range ? $"Add [Range({range})]" : null;

    public override IEnumerable<Edit> Edits(SyntaxNode root, Diagnostic diagnostic)
    {
        if (Value(diagnostic, FixKeys.AddRange) is { } range && root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            && root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ParameterSyntax>() is { } parameter)
        {
            yield return new Edit(parameter, present => WithRange((ParameterSyntax)present, range));
        }
    }

    private static ParameterSyntax WithRange(ParameterSyntax parameter, string range)
    {
        // Parsed, not built: what is built is formatted, with other line endings perhaps than the file's.
        var list = SyntaxFactory.ParseParameterList("([global::System.ComponentModel.DataAnnotations.Range(" + range + ")] int _)").Parameters[0].AttributeLists[0];
        var name = list.Attributes[0].Name;
        list = list.ReplaceNode(name, name.WithAdditionalAnnotations(Simplifier.Annotation)).WithLeadingTrivia(parameter.GetLeadingTrivia());
        return parameter.WithLeadingTrivia().WithAttributeLists(parameter.WithLeadingTrivia().AttributeLists.Insert(0, list));
    }
}
