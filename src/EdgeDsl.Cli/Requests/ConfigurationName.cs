using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>What a model is called after the file that describes it.</summary>
internal static class ConfigurationName
{
    private const string CachedModel = "models--";

    /// <summary>
    /// The file's name, or that of its folder where every such file has the same name; in the cache of huggingface_hub
    /// (models--microsoft--phi-2/snapshots/ef382358), whose folders are named after commits, the model's.
    /// </summary>
    public static string Of(string path) => JsonText.Printable(NameIn(path));

    private static string NameIn(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (!name.Equals("config", StringComparison.OrdinalIgnoreCase))
            return name;
        var folder = new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(path))!);
        for (var outer = folder; outer is not null; outer = outer.Parent)
        {
            if (outer.Name.StartsWith(CachedModel, StringComparison.Ordinal))
                return outer.Name[CachedModel.Length..].Replace("--", "/", StringComparison.Ordinal);
        }

        return folder.Parent is null ? name : folder.Name;
    }
}
