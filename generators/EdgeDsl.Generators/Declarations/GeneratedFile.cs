using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>Tells what a user declares from what was generated: analyzers see both, generators only the one.</summary>
internal static class GeneratedFile
{
    /// <summary>Whether a tree is what was generated for a type.</summary>
    public static bool Is(SyntaxTree tree, INamedTypeSymbol type) =>
        tree.FilePath.EndsWith(HintName.Of(TypeShape.Of(type).MetadataName), StringComparison.Ordinal);

    /// <summary>The first of these names by which the user declares a member of a type; null where none is.</summary>
    public static string? FirstTaken(INamedTypeSymbol type, IEnumerable<string> names)
    {
        var file = HintName.Of(TypeShape.Of(type).MetadataName);
        foreach (var name in names)
        {
            foreach (var member in type.GetMembers(name))
            {
                foreach (var reference in member.DeclaringSyntaxReferences)
                {
                    if (!reference.SyntaxTree.FilePath.EndsWith(file, StringComparison.Ordinal))
                        return name;
                }
            }
        }

        return null;
    }
}
