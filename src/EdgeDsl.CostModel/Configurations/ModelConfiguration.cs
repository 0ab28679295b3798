namespace EdgeDsl.CostModel;

/// <summary>Reads a model from the content of its Hugging Face <c>config.json</c>.</summary>
public static class ModelConfiguration
{
    /// <summary>The model that a text describes; null, with errors, where it describes none.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="name">Name of the model, for people.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static Transformer? Read(string text, string name, List<JsonError> errors) =>
        ReadArguments(text, errors) is { } arguments ? TransformerDeclaration.Read(Declaration(name, arguments), []) : null;

    /// <summary>The model that an object describes; null, with errors, where it describes none.</summary>
    /// <param name="config">The object.</param>
    /// <param name="name">Name of the model, for people.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static Transformer? Read(JsonObject config, string name, List<JsonError> errors) =>
        ReadArguments(config, errors) is { } arguments ? TransformerDeclaration.Read(Declaration(name, arguments), []) : null;

    /// <summary>What <c>[TransformerModel]</c> would say of the model; null, with errors, where the text describes none.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static AttributeValues? ReadArguments(string text, List<JsonError> errors)
    {
        switch (JsonReader.Read(text, out var error))
        {
            case null:
                errors.Add(error!);
                return null;
            case JsonObject config:
                return ReadArguments(config, errors);
            case var other:
                errors.Add(new JsonError(other.Place, $"found {other.Shown}; a model's configuration is an object"));
                return null;
        }
    }

    /// <summary>What <c>[TransformerModel]</c> would say of the model; null, with errors, where the object describes none.</summary>
    /// <param name="config">The object.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static AttributeValues? ReadArguments(JsonObject config, List<JsonError> errors)
    {
        if (ModelFamilies.Find(config, errors) is not { } family)
            return null;
        var before = errors.Count;
        var reader = new ConfigurationReader(config, errors);
        family(reader);
        return errors.Count == before ? reader.ToArguments() : null;
    }

    private static DeclaredType Declaration(string name, AttributeValues arguments) => new(name, new EquatableArray<AttributeValues>([arguments]));
}
