using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>
/// Tells the first of a type's declarations that has an attribute. A declaration that was just pasted is there twice, and two files of one
/// name would stop the generator. One that is being typed, and that no code could name yet, is none.
/// </summary>
internal static class FirstDeclaration
{
    public static bool Is(GeneratorAttributeSyntaxContext context)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type || !TypeShape.CanBeNamed(type))
            return false;
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
