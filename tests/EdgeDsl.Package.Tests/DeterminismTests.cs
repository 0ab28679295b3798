using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;

namespace EdgeDsl.Package.Tests;

[Collection(nameof(BuiltPackages))]
public sealed class DeterminismTests(BuiltPackages packages)
{
    // https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md#source-link-c-and-vb-compilers
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Theory]
    [InlineData("EdgeDsl", "lib/net8.0/EdgeDsl.dll")]
    [InlineData("EdgeDsl", "lib/net10.0/EdgeDsl.dll")]
    [InlineData("EdgeDsl", "analyzers/dotnet/roslyn4.8/cs/EdgeDsl.Generators.dll")]
    [InlineData("EdgeDsl", "analyzers/dotnet/roslyn4.8/cs/EdgeDsl.Analyzers.dll")]
    [InlineData("EdgeDsl", "analyzers/dotnet/roslyn4.14/cs/EdgeDsl.CodeFixes.dll")]
    [InlineData("EdgeDsl.Catalog", "lib/net8.0/EdgeDsl.Catalog.dll")]
    [InlineData("EdgeDsl.Cli", "tools/net10.0/any/EdgeDsl.Cli.dll")]
    public void Assemblies_are_deterministic(string package, string assembly)
    {
        using var reader = new PEReader(new MemoryStream(packages.Read(package, assembly)));
        Assert.Contains(reader.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }

    [Theory]
    [InlineData("EdgeDsl", "lib/net10.0/EdgeDsl.pdb")]
    [InlineData("EdgeDsl.Catalog", "lib/net8.0/EdgeDsl.Catalog.pdb")]
    [InlineData("EdgeDsl.Cli", "tools/net10.0/any/EdgeDsl.Cli.pdb")]
    public void Symbols_name_no_folder_of_the_machine_and_lead_to_the_sources(string package, string symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(packages.Read(package, symbols, "snupkg")));
        var reader = provider.GetMetadataReader();

        // What the build itself writes (assembly attributes) stands where the test builds, outside the repository.
        var documents = reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name)).Where(name => !name.Contains("/obj/", StringComparison.Ordinal));
        Assert.All(documents, name => Assert.StartsWith("/_/", name, StringComparison.Ordinal));
        var link = reader.CustomDebugInformation
            .Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == SourceLink);
        Assert.Matches("\"/_/\\*\":\"https://raw.githubusercontent.com/[a-z/]+/[0-9a-f]{40}/\\*\"", Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value)));
    }

    /// <summary>Packs a second time, which takes minutes: only where EDGEDSL_PACK is 1.</summary>
    [Fact]
    public async Task Packed_twice_they_have_the_same_bytes()
    {
        if (Environment.GetEnvironmentVariable("EDGEDSL_PACK") != "1")
            return;
        var first = Hashes();
        await packages.PackAsync();
        Assert.Equal(first, Hashes());

        List<string> Hashes() =>
        [
            .. from package in new[] { "EdgeDsl", "EdgeDsl.Catalog", "EdgeDsl.Cli" }
               from extension in new[] { "nupkg", "snupkg" }
               from entry in packages.Entries(package, extension)
               select $"{package} {extension} {entry} {Convert.ToHexString(SHA256.HashData(packages.Read(package, entry, extension)))}",
        ];
    }

    [Fact]
    public void What_the_compiler_loads_refers_to_nothing_but_the_compiler()
    {
        foreach (var assembly in packages.Entries("EdgeDsl").Where(entry => entry.StartsWith("analyzers/", StringComparison.Ordinal)))
        {
            using var reader = new PEReader(new MemoryStream(packages.Read("EdgeDsl", assembly)));
            var metadata = reader.GetMetadataReader();
            foreach (var handle in metadata.AssemblyReferences)
            {
                var name = metadata.GetString(metadata.GetAssemblyReference(handle).Name);
                // These the compiler and the IDE bring along themselves.
                Assert.True(
                    name is "netstandard" or "System.Collections.Immutable" or "System.Memory" or "System.Composition.AttributedModel"
                        || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal),
                    $"{assembly} refers to {name}");
                Assert.False(name.EndsWith("Workspaces", StringComparison.Ordinal) && !assembly.EndsWith("CodeFixes.dll", StringComparison.Ordinal), $"{assembly} refers to {name}");
            }
        }
    }
}
