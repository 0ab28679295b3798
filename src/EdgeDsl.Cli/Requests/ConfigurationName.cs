using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>What a model is called after the file that describes it.</summary>
internal static class ConfigurationName
{
    /// <summary>The file's name, or that of its folder where every such file has the same name.</summary>
    public static string Of(string path) => JsonText.Printable(NameIn(path));

    private static string NameIn(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (!name.Equals("config", StringComparison.OrdinalIgnoreCase))
            return name;
        var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)));
        return string.IsNullOrEmpty(folder) ? name : folder;
    }
}
