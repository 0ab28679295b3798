using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>
/// Tells the first of a type's declarations that has an attribute. A declaration that was just pasted is there twice, and two files of one
/// name would stop the generator.
/// </summary>
internal static class FirstDeclaration
{
    public static bool Is(GeneratorAttributeSyntaxContext context)
    {
        var sought = context.Attributes[0].AttributeClass?.OriginalDefinition;
        foreach (var attribute in context.TargetSymbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.OriginalDefinition, sought))
            {
                return attribute.ApplicationSyntaxReference is { } place
                    && place.SyntaxTree == context.TargetNode.SyntaxTree
                    && context.TargetNode.Span.Contains(place.Span);
            }
        }

        return false;
    }
}
