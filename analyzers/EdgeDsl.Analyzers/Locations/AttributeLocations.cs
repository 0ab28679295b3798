using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.Analyzers;

/// <summary>Finds the places in source that rules point at.</summary>
internal static class AttributeLocations
{
    /// <summary>The syntax of an attribute; null for one from metadata.</summary>
    public static AttributeSyntax? SyntaxOf(AttributeData? attribute, CancellationToken cancellation) =>
        attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;

    /// <summary>The argument of a name, given as a property or as a constructor parameter; null where it is not given.</summary>
    public static AttributeArgumentSyntax? Argument(AttributeData attribute, AttributeSyntax syntax, string name)
    {
        if (syntax.ArgumentList is not { } list)
            return null;
        var position = 0;
        foreach (var argument in list.Arguments)
        {
            var given = argument.NameEquals?.Name.Identifier.ValueText ?? argument.NameColon?.Name.Identifier.ValueText ?? ParameterAt(attribute, position);
            if (argument.NameEquals is null)
                position++;
            if (given == name)
                return argument;
        }

        return null;
    }

    /// <summary>A type argument of a generic attribute.</summary>
    public static TypeSyntax? TypeArgument(AttributeSyntax syntax, int index)
    {
        var name = syntax.Name switch
        {
            GenericNameSyntax generic => generic,
            QualifiedNameSyntax { Right: GenericNameSyntax generic } => generic,
            AliasQualifiedNameSyntax { Name: GenericNameSyntax generic } => generic,
            _ => null,
        };
        return name is not null && index < name.TypeArgumentList.Arguments.Count ? name.TypeArgumentList.Arguments[index] : null;
    }

    /// <summary>The name of a declared type.</summary>
    public static Location Name(INamedTypeSymbol type) => type.Locations.Length > 0 ? type.Locations[0] : Location.None;

    private static string? ParameterAt(AttributeData attribute, int position) =>
        attribute.AttributeConstructor is { } constructor && position < constructor.Parameters.Length ? constructor.Parameters[position].Name : null;
}
