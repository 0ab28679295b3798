using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Gguf;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>Models by name, from GGUF files and <c>config.json</c>, and from objects with the fields of the latter.</summary>
internal static class ModelSource
{
    /// <summary>The model of a name, a path or an object.</summary>
    public static DescribedModel Find(string text)
    {
        if (JsonFile.IsObject(text))
            return new(Read(JsonFile.Parse(text, "model"), "model", error => new BadInputException("model: " + error.Message)));
        if (KnownEntries.Models.Find(text).FirstOrDefault() is { } entry)
            return new(entry.Described);
        if (GgufFile.IsAt(text))
            return Read(GgufModel.Read(text, ConfigurationName.Of(text)));
        if (File.Exists(text))
            return new(Read(JsonFile.Read(text), ConfigurationName.Of(text), error => JsonFile.At(text, error)));
        JsonFile.RefuseMissing("model", text);
        throw new BadInputException(
            $"model {JsonText.Quote(text, JsonFile.MostPathShown)} is neither a known name nor a file; nearest: "
            + $"{NearestNames.Of(text, KnownEntries.Models.Entries)}; edgedsl catalog models lists all");
    }

    /// <summary>What a configuration says that its model is called; null where it says nothing.</summary>
    public static string? NameOf(JsonObject config) => (config.Find("_name_or_path") as JsonString)?.Value is { Length: > 0 } name ? JsonText.Printable(name) : null;

    private static DescribedModel Read(GgufModel file) => new(file.Model, GgufPolicy.Of(file).Stored);

    private static Transformer Read(JsonObject config, string name, Func<JsonError, BadInputException> explain)
    {
        var errors = new List<JsonError>();
        return ModelConfiguration.Read(config, NameOf(config) ?? name, errors) ?? throw explain(errors[0]);
    }
}
