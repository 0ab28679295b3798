using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>JSON objects from files and from text; what is wrong with them is said with file, line and column.</summary>
internal static class JsonFile
{
    /// <summary>Characters of a path that messages show.</summary>
    public const int MostPathShown = 400;

    /// <summary>Whether a text is meant as an object rather than as a name or a path.</summary>
    public static bool IsObject(string text) => text.AsSpan().TrimStart().StartsWith("{");

    /// <summary>Says of a text that can only be a path that nothing is there.</summary>
    /// <param name="name">What the text is for.</param>
    /// <param name="text">The text.</param>
    public static void RefuseMissing(string name, string text)
    {
        if (text.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            throw new BadInputException($"{name} {JsonText.Quote(text, MostPathShown)} is not there: {Directory.GetCurrentDirectory()} has no such file");
    }

    /// <summary>The object that a file holds.</summary>
    public static JsonObject Read(string path)
    {
        try
        {
            return Parse(BoundedText.Read(path, JsonReader.MostCharacters), path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw BadInputException.Unreadable($"\"{path}\"", path, problem);
        }
    }

    /// <summary>The object that a text holds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">What it is called in messages: the path of the file, or a field.</param>
    public static JsonObject Parse(string text, string name) => JsonReader.Read(text, out var error) switch
    {
        null => throw At(name, error!),
        JsonObject read => read,
        var other => throw new BadInputException($"{name} holds {other.Shown}; it has to be an object in braces"),
    };

    /// <summary>An error with its place.</summary>
    public static BadInputException At(string name, JsonError error) => At(name, error.Place, error.Message);

    /// <summary>A message with its place.</summary>
    public static BadInputException At(string name, JsonPlace place, string message) => new(FormattableString.Invariant($"{name}({place.Line},{place.Column}): {message}"));
}
