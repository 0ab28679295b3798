using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.CodeFixes;

/// <summary>A change of one node.</summary>
/// <param name="Node">The node.</param>
/// <param name="Change">Makes the new node from the present one.</param>
internal sealed record Edit(SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Change);

/// <summary>One kind of repair. It does no arithmetic: every value comes with the diagnostic.</summary>
internal abstract class Repair
{
    /// <summary>Equivalence key.</summary>
    public abstract string Key { get; }

    /// <summary>Title with the number that the repair leads to; null where the diagnostic does not offer it.</summary>
    public abstract string? Title(Diagnostic diagnostic);

    /// <summary>What is changed; nothing where the place is in another file.</summary>
    public abstract IEnumerable<Edit> Edits(SyntaxNode root, Diagnostic diagnostic);

    protected static string? Value(Diagnostic diagnostic, string key) => diagnostic.Properties.TryGetValue(key, out var value) ? value : null;

    /// <summary>The record that a diagnostic stands on.</summary>
    protected static TypeDeclarationSyntax? RecordAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            ? root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<TypeDeclarationSyntax>()
            : null;

    /// <summary>The parts of the record that a diagnostic stands on, as far as they are in its file; that part first.</summary>
    protected static IEnumerable<TypeDeclarationSyntax> PartsAt(SyntaxNode root, Diagnostic diagnostic)
    {
        if (RecordAt(root, diagnostic) is not { } record)
            return [];
        var name = FullName(record);
        return root.DescendantNodes()
            .OfType<TypeDeclarationSyntax>()
            .Where(part => part.Identifier.ValueText == record.Identifier.ValueText && FullName(part) == name)
            .OrderBy(part => part != record);
    }

    /// <summary>The argument's expression that a diagnostic stands on; null where it is in another file.</summary>
    protected static ExpressionSyntax? ExpressionAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            ? root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) as ExpressionSyntax
            : null;

    /// <summary>The deployment attribute of a record, and its name with the three type arguments.</summary>
    protected static (AttributeSyntax Attribute, GenericNameSyntax Name)? DeploymentOf(IEnumerable<TypeDeclarationSyntax> parts)
    {
        foreach (var list in parts.SelectMany(part => part.AttributeLists))
        {
            foreach (var attribute in list.Attributes)
            {
                var name = attribute.Name switch
                {
                    GenericNameSyntax generic => generic,
                    QualifiedNameSyntax { Right: GenericNameSyntax generic } => generic,
                    AliasQualifiedNameSyntax { Name: GenericNameSyntax generic } => generic,
                    _ => null,
                };
                if (name is { Identifier.ValueText: "Deployment" or "DeploymentAttribute", TypeArgumentList.Arguments.Count: 3 })
                    return (attribute, name);
            }
        }

        return null;
    }

    /// <summary>An expression in units as people read it.</summary>
    protected static string WithoutQualifier(string expression) => expression.Replace("global::", "").Replace(Units, "");

    /// <summary>An expression in units as it resolves everywhere; simplifying it leaves what the file's usings do not say.</summary>
    protected static string WithGlobalQualifier(string expression) =>
        expression.Replace("global::" + Units, Units).Replace(Units, "global::" + Units);

    private const string Units = "EdgeDsl.Units.";

    private static string FullName(SyntaxNode declaration) => string.Join(".", declaration.AncestorsAndSelf().Select(node => node switch
    {
        TypeDeclarationSyntax type => type.Identifier.ValueText + "`" + (type.TypeParameterList?.Parameters.Count ?? 0),
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        _ => "",
    }));
}
