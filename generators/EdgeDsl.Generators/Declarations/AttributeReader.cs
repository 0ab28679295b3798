using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>Copies the attributes of EdgeDsl from a symbol, in source or metadata, into values without symbols.</summary>
internal static class AttributeReader
{
    private const string Suffix = "Attribute";
    private const string AddedName = TransformerDeclaration.ResolvedAttribute + Suffix;

    /// <summary>A type as an assembly sees it: its own types as they are written, those of others with what was added to them.</summary>
    public static DeclaredType Read(ITypeSymbol type, IAssemblySymbol assembly)
    {
        var isForeign = !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly);
        var attributes = new List<AttributeValues>();
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { } attributeClass && (IsOurs(attributeClass) || (isForeign && IsAdded(attributeClass))))
                attributes.Add(Read(attributeClass.Name, attribute, isForeign));
        }

        return new DeclaredType(type.Name, new EquatableArray<AttributeValues>(attributes.ToArray()));
    }

    /// <summary>Whether a type names a config file, in whatever assembly.</summary>
    public static bool HasConfigFile(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            foreach (var argument in attribute.NamedArguments)
            {
                if (argument.Key == TransformerDeclaration.ConfigFile && attribute.AttributeClass is { } attributeClass && IsOurs(attributeClass))
                    return !argument.Value.IsNull;
            }
        }

        return false;
    }

    /// <summary>Whether an attribute is one that people write.</summary>
    public static bool IsOurs(INamedTypeSymbol attributeClass) => IsInNamespace(attributeClass)
        && attributeClass.Name.EndsWith(Suffix, StringComparison.Ordinal) && attributeClass.Name != AddedName;

    /// <summary>The name of an attribute's class as people write it, without its ending.</summary>
    public static string NameOf(string className) =>
        className.EndsWith(Suffix, StringComparison.Ordinal) ? className.Substring(0, className.Length - Suffix.Length) : className;

    /// <summary>Whether an attribute is the one that the generator adds to a model. Analyzers see it, generators do not.</summary>
    private static bool IsAdded(INamedTypeSymbol attributeClass) => IsInNamespace(attributeClass) && attributeClass.Name == AddedName;

    private static bool IsInNamespace(INamedTypeSymbol attributeClass) =>
        attributeClass.ContainingNamespace is { Name: "EdgeDsl", ContainingNamespace.IsGlobalNamespace: true };

    private static AttributeValues Read(string className, AttributeData attribute, bool isForeign)
    {
        var arguments = new List<AttributeArgument>();
        if (attribute.AttributeConstructor is { } constructor)
        {
            // Half-typed code can have more or fewer arguments than parameters.
            var count = Math.Min(constructor.Parameters.Length, attribute.ConstructorArguments.Length);
            for (var i = 0; i < count; i++)
                arguments.Add(new AttributeArgument(constructor.Parameters[i].Name, ValueOf(attribute.ConstructorArguments[i])));
        }

        foreach (var argument in attribute.NamedArguments)
        {
            // A path says something only where its file is.
            if (!isForeign || argument.Key != TransformerDeclaration.ConfigFile)
                arguments.Add(new AttributeArgument(argument.Key, ValueOf(argument.Value)));
        }

        return new AttributeValues(
            NameOf(className), new EquatableArray<AttributeArgument>(arguments.ToArray()));
    }

    private static ArgumentValue ValueOf(TypedConstant constant)
    {
        if (constant.Kind != TypedConstantKind.Array || constant.IsNull)
            return ArgumentValue.Of(constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum ? constant.Value : null);
        var items = new ArgumentValue[constant.Values.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = ValueOf(constant.Values[i]);
        return ArgumentValue.Of(new EquatableArray<ArgumentValue>(items));
    }
}
