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

    /// <summary>The deployment attribute of a record, and its name with the three type arguments.</summary>
    protected static (AttributeSyntax Attribute, GenericNameSyntax Name)? DeploymentOf(TypeDeclarationSyntax? record)
    {
        if (record is null)
            return null;
        foreach (var list in record.AttributeLists)
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
}
