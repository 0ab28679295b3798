using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EdgeDsl.TestKit;

/// <summary>The framework test sources are compiled against, with the newest language version its users have by default.</summary>
public sealed class ReferenceAssemblies
{
    private readonly Lazy<ImmutableArray<MetadataReference>> framework;

    private ReferenceAssemblies(string name, LanguageVersion languageVersion, Func<ImmutableArray<MetadataReference>> load)
    {
        framework = new(load);
        Name = name;
        LanguageVersion = languageVersion;
    }

    /// <summary>The target framework moniker.</summary>
    public string Name { get; }

    /// <summary>The default C# version of that framework, as far as the compiler of the tests knows it.</summary>
    public LanguageVersion LanguageVersion { get; }

    /// <summary>The reference assemblies and what <see cref="SharedReferences"/> holds for them.</summary>
    internal ImmutableArray<MetadataReference> All => framework.Value.AddRange(SharedReferences.For(this));

    /// <inheritdoc />
    public override string ToString() => Name;

    /// <summary>The frameworks EdgeDsl supports.</summary>
    public static class Net
    {
        /// <summary>.NET 8.</summary>
        public static ReferenceAssemblies Net80 { get; } =
            new("net8.0", LanguageVersion.CSharp12, () => [.. Basic.Reference.Assemblies.Net80.References.All]);

        /// <summary>.NET 10.</summary>
        public static ReferenceAssemblies Net100 { get; } = new("net10.0", LanguageVersion.Latest, () => LoadPack("net10.0"));
    }

    /// <summary>Takes the reference pack beside the shared framework that runs the tests: no package has to be restored for it.</summary>
    private static ImmutableArray<MetadataReference> LoadPack(string framework)
    {
        var frameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(frameworkFolder, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var folder = Directory.Exists(packs)
            ? Directory.GetDirectories(packs)
                .Select(version => Path.Combine(version, "ref", framework))
                .Where(Directory.Exists)
                .OrderBy(path => path, StringComparer.Ordinal)
                .LastOrDefault()
            : null;
        if (folder is null)
            throw new InvalidOperationException($"The SDK's reference pack for {framework} was not found below {packs}.");
        var files = Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal);
        return [.. files.Select(file => MetadataReference.CreateFromFile(file))];
    }
}
