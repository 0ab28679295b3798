using System.Reflection;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Catalog;

/// <summary>Copies the attributes of EdgeDsl from a loaded type into values, as the generator copies them from a symbol.</summary>
internal static class ReflectedDeclaration
{
    private const string Suffix = "Attribute";

    /// <summary>The type's name and attributes, without defaults.</summary>
    public static DeclaredType Read(Type type)
    {
        var attributes = new List<AttributeValues>();
        foreach (var attribute in type.GetCustomAttributesData())
        {
            var attributeClass = attribute.AttributeType;
            if (attributeClass.Namespace == "EdgeDsl" && attributeClass.Name.EndsWith(Suffix, StringComparison.Ordinal))
                attributes.Add(new AttributeValues(attributeClass.Name[..^Suffix.Length], ArgumentsOf(attribute)));
        }

        return new DeclaredType(type.Name, new EquatableArray<AttributeValues>([.. attributes]));
    }

    private static EquatableArray<AttributeArgument> ArgumentsOf(CustomAttributeData attribute)
    {
        var arguments = new List<AttributeArgument>();
        var parameters = attribute.Constructor.GetParameters();
        for (var i = 0; i < parameters.Length; i++)
            arguments.Add(new AttributeArgument(parameters[i].Name!, ValueOf(attribute.ConstructorArguments[i])));
        foreach (var argument in attribute.NamedArguments)
            arguments.Add(new AttributeArgument(argument.MemberName, ValueOf(argument.TypedValue)));
        return new EquatableArray<AttributeArgument>([.. arguments]);
    }

    private static ArgumentValue ValueOf(CustomAttributeTypedArgument argument) => argument.Value is IReadOnlyCollection<CustomAttributeTypedArgument> items
        ? ArgumentValue.Of(new EquatableArray<ArgumentValue>([.. items.Select(ValueOf)]))
        : ArgumentValue.Of(argument.Value);
}
