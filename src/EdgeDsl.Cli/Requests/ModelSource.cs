using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>Models by name, from files and from objects with the fields of a <c>config.json</c>.</summary>
internal static class ModelSource
{
    /// <summary>The model of a name, a path or an object.</summary>
    public static Transformer Find(string text)
    {
        if (JsonFile.IsObject(text))
            return Read(JsonFile.Parse(text, "model"), "model", error => new BadInputException("model: " + error.Message));
        if (KnownEntries.Models.Find(text).FirstOrDefault() is { } entry)
            return entry.Described;
        RefuseGguf(text);
        if (File.Exists(text))
            return Read(JsonFile.Read(text), ConfigurationName.Of(text), error => JsonFile.At(text, error));
        throw new BadInputException(
            $"model \"{text}\" is neither a known name nor a file; nearest: "
            + $"{NearestNames.Of(text, KnownEntries.Models.Entries.Select(known => known.Name))}; edgedsl catalog models lists all");
    }

    /// <summary>What a configuration says that its model is called; null where it says nothing.</summary>
    public static string? NameOf(JsonObject config) => (config.Find("_name_or_path") as JsonString)?.Value is { Length: > 0 } name ? name : null;

    /// <summary>Says of a GGUF file that it is none of the files that are read.</summary>
    public static void RefuseGguf(string path)
    {
        if (path.EndsWith(".gguf", StringComparison.OrdinalIgnoreCase))
            throw new BadInputException($"\"{path}\" is a GGUF file, which is not read yet; give the config.json of the model instead");
    }

    private static Transformer Read(JsonObject config, string name, Func<JsonError, BadInputException> explain)
    {
        var errors = new List<JsonError>();
        return ModelConfiguration.Read(config, NameOf(config) ?? name, errors) ?? throw explain(errors[0]);
    }
}
