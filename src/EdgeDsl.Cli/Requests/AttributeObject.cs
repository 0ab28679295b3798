using System.Text.RegularExpressions;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>A field of an object and the argument of an attribute that it stands for.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Argument">Name of the attribute's argument.</param>
/// <param name="Words">Names of its values and what they mean to the attribute; null where the value stands for itself.</param>
internal sealed record ObjectField(string Name, string Argument, IReadOnlyList<(string Word, int Value)>? Words = null)
{
    /// <summary>A field whose argument has the same name with a capital letter.</summary>
    public static ObjectField Of(string name, IReadOnlyList<(string Word, int Value)>? words = null) =>
        new(name, char.ToUpperInvariant(name[0]) + name[1..], words);
}

/// <summary>
/// Reads an object of JSON as the arguments of one attribute, so that the readers of declarations check them and their limits and messages
/// are written once.
/// </summary>
internal sealed class AttributeObject(string attribute, params ObjectField[] fields)
{
    /// <summary>The attribute's arguments; <c>null</c> counts as not given.</summary>
    /// <param name="json">The object.</param>
    /// <param name="path">What the object is called in messages.</param>
    /// <param name="others">Fields that somebody else reads.</param>
    public AttributeValues Read(JsonObject json, string path, params string[] others)
    {
        var arguments = new List<AttributeArgument>();
        foreach (var member in json.Members)
        {
            if (Array.Find(fields, field => field.Name == member.Name) is { } field)
            {
                if (member.Value is not JsonNull)
                    arguments.Add(new AttributeArgument(field.Argument, ValueOf(field, member.Value, path)));
            }
            else if (!others.Contains(member.Name))
            {
                throw new BadInputException(
                    $"{JsonText.Quote(member.Name)} is no field of {path}; nearest: {NearestNames.Of(member.Name, fields.Select(known => known.Name).Concat(others))}", member.NamePlace);
            }
        }

        return new AttributeValues(attribute, new EquatableArray<AttributeArgument>([.. arguments]));
    }

    /// <summary>A message about the attribute in the words of the object.</summary>
    public string InWordsOfObject(string message)
    {
        foreach (var field in fields)
            message = Regex.Replace(message, @"\b" + field.Argument + @"\b", field.Name);
        return message;
    }

    /// <summary>Where the value of an argument stands, or the object where that is not given.</summary>
    public JsonPlace PlaceOf(JsonObject json, string? argument) =>
        Array.Find(fields, field => field.Argument == argument) is { } known && json.Find(known.Name) is { } value ? value.Place : json.Place;

    private static ArgumentValue ValueOf(ObjectField field, JsonValue value, string path) => value switch
    {
        JsonString text when field.Words is { } words => WordOf(field, text, words, path),
        JsonString text => ArgumentValue.Of(text.Value),
        JsonBoolean flag => ArgumentValue.Of(flag.Value),
        JsonNumber { Integer: { } integer } when field.Words is null => ArgumentValue.Of(integer),
        JsonNumber { Real: { } real } when field.Words is null => ArgumentValue.Of(real),
        _ => throw new BadInputException($"{path}: {field.Name} is {value.Shown}; it has to be {(field.Words is null ? "a single value" : "one of " + Known(field.Words))}", value.Place),
    };

    private static ArgumentValue WordOf(ObjectField field, JsonString word, IReadOnlyList<(string Word, int Value)> words, string path)
    {
        var key = NameKey.Of(word.Value);
        foreach (var known in words)
        {
            if (NameKey.Of(known.Word) == key)
                return ArgumentValue.Of(known.Value);
        }

        throw new BadInputException($"{path}: {field.Name} is \"{word.Value}\"; it has to be one of {Known(words)}", word.Place);
    }

    private static string Known(IReadOnlyList<(string Word, int Value)> words) => string.Join(", ", words.Select(known => known.Word));
}
