namespace EdgeDsl.CostModel.Tests.Configurations;

/// <summary>The config files under Data/configs, named as the models of Data/models.csv, and those of families that it has none of.</summary>
internal static class PublishedConfigurations
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data", "configs");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));

    public static Transformer Read(string name) => Read(name, Text(name));

    public static Transformer Read(string name, string text)
    {
        List<JsonError> errors = [];
        var model = ModelConfiguration.Read(text, name, errors);
        Assert.Empty(errors);
        return model!;
    }
}
