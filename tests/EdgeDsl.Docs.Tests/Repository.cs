namespace EdgeDsl.Docs.Tests;

/// <summary>The files of the repository that the tests were built in.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string RulesFolder { get; } = Path.Combine(Root, "docs", "rules");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    public static bool HasFile(string path) => File.Exists(Path.Combine(Root, path));

    /// <summary>The texts of the sources below a folder.</summary>
    public static IEnumerable<string> Sources(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar);
            if (!relative.Contains("obj") && !relative.Contains("bin"))
                yield return File.ReadAllText(file);
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EdgeDsl.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
