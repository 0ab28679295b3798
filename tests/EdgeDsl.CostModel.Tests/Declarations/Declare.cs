namespace EdgeDsl.CostModel.Tests.Declarations;

/// <summary>Attributes and types as readers of declarations see them.</summary>
internal static class Declare
{
    public static AttributeValues Attribute(string name, params (string Name, object? Value)[] arguments) =>
        new(name, new([.. arguments.Select(argument => new AttributeArgument(argument.Name, Value(argument.Value)))]));

    public static DeclaredType Type(params AttributeValues[] attributes) => new("Declared", new(attributes));

    /// <summary>An attribute's arguments with one of them changed or added.</summary>
    public static (string Name, object? Value)[] With(this (string Name, object? Value)[] arguments, params (string Name, object? Value)[] others) =>
        [.. arguments.Where(argument => others.All(other => other.Name != argument.Name)), .. others];

    private static ArgumentValue Value(object? value) => value switch
    {
        int[] items => ArgumentValue.Of(new EquatableArray<ArgumentValue>([.. items.Select(item => ArgumentValue.Of(item))])),
        double[] items => ArgumentValue.Of(new EquatableArray<ArgumentValue>([.. items.Select(item => ArgumentValue.Of(item))])),
        _ => ArgumentValue.Of(value),
    };
}
