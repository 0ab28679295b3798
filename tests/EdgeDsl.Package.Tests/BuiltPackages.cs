using System.IO.Compression;

namespace EdgeDsl.Package.Tests;

/// <summary>The packages, made once from the sources as a release makes them, into a folder that serves as a feed.</summary>
public sealed class BuiltPackages : IAsyncLifetime
{
    public const string Version = "0.1.0";

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("EdgeDsl.Packages.");

    public string Feed => Path.Combine(root.FullName, "feed");

    private string Artifacts => Path.Combine(root.FullName, "artifacts");

    public async Task InitializeAsync() => await PackAsync();

    /// <summary>Makes the packages from nothing; those that are there are replaced.</summary>
    public async Task PackAsync()
    {
        if (Directory.Exists(Artifacts))
            Directory.Delete(Artifacts, recursive: true);
        foreach (var project in new[] { "EdgeDsl", "EdgeDsl.Catalog", "EdgeDsl.Cli" })
        {
            // Outputs of their own: the repository's folders belong to whoever builds there at the same time.
            (await DotNet.RunAsync(
                RepositoryRoot(),
                new Dictionary<string, string> { ["CI"] = "true" },
                "pack", Path.Combine("src", project), "-c", "Release", "--artifacts-path", Artifacts, "-o", Feed,
                "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false")).Succeeded();
        }
    }

    public Task DisposeAsync()
    {
        root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Names of a package's entries, without those that the package format itself adds.</summary>
    public IReadOnlyList<string> Entries(string package, string extension = "nupkg")
    {
        using var archive = Open(package, extension);
        return [.. archive.Entries.Select(entry => entry.FullName)
            .Where(name => name is not ("[Content_Types].xml" or "_rels/.rels") && !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Bytes of an entry.</summary>
    public byte[] Read(string package, string entry, string extension = "nupkg")
    {
        using var archive = Open(package, extension);
        using var stream = archive.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private ZipArchive Open(string package, string extension) =>
        ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.{extension}"));

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EdgeDsl.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}

[CollectionDefinition(nameof(BuiltPackages))]
public sealed class BuiltPackagesCollection : ICollectionFixture<BuiltPackages>;
