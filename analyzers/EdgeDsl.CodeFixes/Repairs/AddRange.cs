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
        var name = SyntaxFactory.ParseName("System.ComponentModel.DataAnnotations.Range").WithAdditionalAnnotations(Simplifier.Annotation);
        var attribute = SyntaxFactory.Attribute(name, SyntaxFactory.ParseAttributeArgumentList("(" + range + ")"));
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute))
            .WithLeadingTrivia(parameter.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.Space);
        return parameter.WithLeadingTrivia().WithAttributeLists(parameter.WithLeadingTrivia().AttributeLists.Insert(0, list));
    }
}
