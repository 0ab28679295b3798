namespace EdgeDsl.CostModel;

/// <summary>
/// Turns the fields of one configuration into arguments of <c>[TransformerModel]</c>. Which values are possible is not decided here but
/// where the attribute is read; an error there is reported at the field that the argument came from.
/// </summary>
internal sealed class ConfigurationReader
{
    private readonly JsonObject config;
    private readonly List<JsonError> errors;
    private readonly List<AttributeArgument> arguments = [];
    private readonly Dictionary<string, (string Field, JsonPlace Place)> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> leftOut = new(StringComparer.Ordinal);

    public ConfigurationReader(JsonObject config, List<JsonError> errors)
    {
        this.config = config;
        this.errors = errors;
    }

    /// <summary>The arguments; null, with errors, where they describe no possible model.</summary>
    public AttributeValues? ToArguments()
    {
        var attribute = new AttributeValues(TransformerDeclaration.Attribute, new EquatableArray<AttributeArgument>([.. arguments]));
        var impossible = new List<DeclarationError>();
        TransformerDeclaration.Read(new DeclaredType("", new EquatableArray<AttributeValues>([attribute])), impossible);
        foreach (var error in impossible)
        {
            errors.Add(error.Argument is { } argument && sources.TryGetValue(argument, out var source)
                ? new JsonError(source.Place, $"{source.Field}: {error.Message}")
                : new JsonError(config.Place, error.Message));
        }

        return impossible.Count == 0 ? attribute : null;
    }

    /// <summary>Another object of the same file, such as <c>text_config</c>; null, with an error, where it is not there.</summary>
    public JsonObject? Inner(string field)
    {
        switch (config.Find(field))
        {
            case JsonObject inner:
                return inner;
            case null:
                Report(config.Place, $"{field} is missing; it is an object with the sizes of the language model");
                return null;
            case var other:
                Report(other.Place, $"{field} is {other.Shown}; it has to be an object");
                return null;
        }
    }

    /// <summary>A reader of an inner object, for the same arguments and errors.</summary>
    public void ReadInner(JsonObject inner, Action<ConfigurationReader> read)
    {
        var reader = new ConfigurationReader(inner, errors);
        read(reader);
        arguments.AddRange(reader.arguments);
        foreach (var source in reader.sources)
            sources[source.Key] = source.Value;
    }

    /// <summary>What a required field means where it is left out.</summary>
    public void WhenLeftOut(string field, int value) => leftOut[field] = value;

    /// <summary>The sizes that every family has.</summary>
    /// <param name="positions">Positions where the field is left out.</param>
    /// <param name="keyValueHeads">Key-value heads where the field is left out; 0 for as many as query heads.</param>
    /// <param name="headDimension">Width of a head where the field is left out; 0 for the hidden size divided by the heads.</param>
    /// <param name="tied">Whether embeddings are tied where the field is left out.</param>
    /// <param name="width">The field with the width of the MLP.</param>
    public void ReadSizes(int positions, int keyValueHeads = 0, int headDimension = 0, bool tied = false, string width = "intermediate_size")
    {
        Require("Layers", "num_hidden_layers");
        Require("HiddenSize", "hidden_size");
        Require("IntermediateSize", width);
        Require("AttentionHeads", "num_attention_heads");
        Read("KeyValueHeads", "num_key_value_heads", keyValueHeads);
        Read("HeadDimension", "head_dim", headDimension);
        Require("VocabularySize", "vocab_size");
        Read("MaxPositionEmbeddings", "max_position_embeddings", positions);
        Set("TieWordEmbeddings", Flag("tie_word_embeddings", tied));
    }

    /// <summary>A bias of all four matrices of the attention.</summary>
    public void ReadAttentionBias(string field = "attention_bias", bool otherwise = false)
    {
        var bias = Flag(field, otherwise);
        Set("AttentionBias", bias);
        Set("AttentionOutputBias", bias);
    }

    /// <summary>The experts of every layer and how many of them a token passes.</summary>
    public void ReadExperts(string field, int experts, int perToken)
    {
        Read("Experts", field, experts);
        Read("ExpertsPerToken", "num_experts_per_tok", perToken);
    }

    /// <summary>A size that has to be there.</summary>
    public void Require(string argument, string field)
    {
        if (leftOut.TryGetValue(field, out var value))
            Read(argument, field, value);
        else if (config.Find(field) is null)
            Report(config.Place, $"{field} is missing; add it, a whole number of at least 1");
        else if (Integer(field) is { } written)
            Set(argument, written, field);
        else if (config.Find(field) is JsonNull nothing)
            Report(nothing.Place, $"{field} is null; it has to be a whole number of at least 1");
    }

    /// <summary>A size of at least 1 with a default; a default of 0 leaves the argument out.</summary>
    public void Read(string argument, string field, int otherwise)
    {
        if (Integer(field) is { } written)
        {
            if (written == 0) // as an argument it would mean the default
                Report(config.Find(field)!.Place, $"{field} is 0; it has to be at least 1, or be left out");
            Set(argument, written, field);
        }
        else if (otherwise != 0 && config.Find(field) is null) // null means the value that follows from the other sizes
        {
            Set(argument, otherwise);
            sources[argument] = (FormattableString.Invariant($"{field} is left out, which means {otherwise}"), config.Place);
        }
    }

    /// <summary>A field that is true, false or left out.</summary>
    public bool Flag(string field, bool otherwise)
    {
        switch (config.Find(field))
        {
            case JsonBoolean flag:
                return flag.Value;
            case null or JsonNull:
                return otherwise;
            case var other:
                Report(other.Place, $"{field} is {other.Shown}; it has to be true or false");
                return otherwise;
        }
    }

    /// <summary>A whole number; null where there is none, with an error where there is something else.</summary>
    public long? Integer(string field)
    {
        switch (config.Find(field))
        {
            case null or JsonNull:
                return null;
            case JsonNumber { Integer: { } integer }:
                return integer;
            case var other:
                Report(other.Place, $"{field} is {other.Shown}; it has to be a whole number, written without quotes, fraction and exponent");
                return null;
        }
    }

    /// <summary>The value of a field, whatever it is; null where it is not there or null.</summary>
    public JsonValue? Find(string field) => config.Find(field) is var value and not JsonNull ? value : null;

    public bool IsNull(string field) => config.Find(field) is JsonNull;

    /// <summary>An argument that was read so far; 0 where it was not.</summary>
    public long Written(string argument)
    {
        foreach (var read in arguments)
        {
            if (read.Name == argument)
                return read.Value.Integer;
        }

        return 0;
    }

    /// <summary>An argument that the family decides.</summary>
    public void Set(string argument, bool value) => arguments.Add(new AttributeArgument(argument, ArgumentValue.Of(value)));

    /// <summary>An argument that the family decides, or that came from a field.</summary>
    public void Set(string argument, long value, string? field = null)
    {
        arguments.Add(new AttributeArgument(argument, ArgumentValue.Of(value)));
        if (field is not null && config.Find(field) is { } source)
            sources[argument] = (field, source.Place);
    }

    /// <summary>A field with a value that changes the architecture in a way that is not modelled.</summary>
    public void Refuse(string field, string why)
    {
        if (config.Find(field) is { } value)
            Report(value.Place, $"{field} is {value.Shown}; {why}");
    }

    public void Report(JsonPlace place, string message) => errors.Add(new JsonError(place, message));
}
