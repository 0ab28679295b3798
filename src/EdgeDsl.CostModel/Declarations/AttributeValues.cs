namespace EdgeDsl.CostModel;

/// <summary>One argument of an attribute: a property, or a constructor parameter by its name.</summary>
/// <param name="Name">Name of the property or parameter.</param>
/// <param name="Value">Its value.</param>
public sealed record AttributeArgument(string Name, ArgumentValue Value);

/// <summary>
/// An attribute as it was written, from source, metadata or reflection: the arguments that are there, and no defaults.
/// </summary>
/// <param name="Name">Name of the attribute class without "Attribute".</param>
/// <param name="Arguments">The arguments.</param>
public sealed record AttributeValues(string Name, EquatableArray<AttributeArgument> Arguments)
{
    /// <summary>The argument of a name; null where it is not given.</summary>
    /// <param name="name">Name of the property or parameter.</param>
    public ArgumentValue? Find(string name)
    {
        foreach (var argument in Arguments)
        {
            if (string.Equals(argument.Name, name, StringComparison.OrdinalIgnoreCase))
                return argument.Value;
        }

        return null;
    }
}

/// <summary>A declared type and the attributes of EdgeDsl that stand on it.</summary>
/// <param name="Name">Name of the type.</param>
/// <param name="Attributes">Its attributes.</param>
public sealed record DeclaredType(string Name, EquatableArray<AttributeValues> Attributes)
{
    /// <summary>The first attribute of a name; null where there is none.</summary>
    /// <param name="name">Name without "Attribute".</param>
    public AttributeValues? Find(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
                return attribute;
        }

        return null;
    }
}
