using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>Copies the attributes of EdgeDsl from a symbol, in source or metadata, into values without symbols.</summary>
internal static class AttributeReader
{
    private const string Suffix = "Attribute";

    public static DeclaredType Read(ITypeSymbol type)
    {
        var attributes = new List<AttributeValues>();
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { } attributeClass && IsOurs(attributeClass))
                attributes.Add(Read(attributeClass.Name, attribute));
        }

        return new DeclaredType(type.Name, new EquatableArray<AttributeValues>(attributes.ToArray()));
    }

    public static bool IsOurs(INamedTypeSymbol attributeClass) =>
        attributeClass.ContainingNamespace is { Name: "EdgeDsl", ContainingNamespace.IsGlobalNamespace: true }
        && attributeClass.Name.EndsWith(Suffix, StringComparison.Ordinal);

    private static AttributeValues Read(string className, AttributeData attribute)
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
            arguments.Add(new AttributeArgument(argument.Key, ValueOf(argument.Value)));
        return new AttributeValues(
            className.Substring(0, className.Length - Suffix.Length), new EquatableArray<AttributeArgument>(arguments.ToArray()));
    }

    private static ArgumentValue ValueOf(TypedConstant constant) =>
        ArgumentValue.Of(constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum ? constant.Value : null);
}
