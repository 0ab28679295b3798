using System.Xml.Linq;

namespace EdgeDsl.Package.Tests;

[Collection(nameof(BuiltPackages))]
public sealed class ContentTests(BuiltPackages packages)
{
    [Fact]
    public void EdgeDsl_has_the_runtime_and_what_the_compiler_loads_and_nothing_else() => Assert.Equal(
        [
            "EdgeDsl.nuspec",
            "README.md",
            "analyzers/dotnet/roslyn4.14/cs/EdgeDsl.Analyzers.dll",
            "analyzers/dotnet/roslyn4.14/cs/EdgeDsl.CodeFixes.dll",
            "analyzers/dotnet/roslyn4.14/cs/EdgeDsl.Generators.dll",
            "analyzers/dotnet/roslyn4.8/cs/EdgeDsl.Analyzers.dll",
            "analyzers/dotnet/roslyn4.8/cs/EdgeDsl.Generators.dll",
            "buildTransitive/EdgeDsl.props",
            "buildTransitive/EdgeDsl.targets",
            "icon.png",
            "lib/net10.0/EdgeDsl.dll",
            "lib/net10.0/EdgeDsl.xml",
            "lib/net8.0/EdgeDsl.dll",
            "lib/net8.0/EdgeDsl.xml",
            "schemas/config.schema.json",
        ],
        packages.Entries("EdgeDsl"));

    [Fact]
    public void The_catalog_has_its_records() => Assert.Equal(
        [
            "EdgeDsl.Catalog.nuspec",
            "README.md",
            "icon.png",
            "lib/net10.0/EdgeDsl.Catalog.dll",
            "lib/net10.0/EdgeDsl.Catalog.xml",
            "lib/net8.0/EdgeDsl.Catalog.dll",
            "lib/net8.0/EdgeDsl.Catalog.xml",
        ],
        packages.Entries("EdgeDsl.Catalog"));

    [Fact]
    public void The_tool_has_what_it_runs_on_and_no_translations() => Assert.Equal(
        [
            "EdgeDsl.Catalog.dll",
            "EdgeDsl.Catalog.pdb",
            "EdgeDsl.Catalog.xml",
            "EdgeDsl.Cli.deps.json",
            "EdgeDsl.Cli.dll",
            "EdgeDsl.Cli.pdb",
            "EdgeDsl.Cli.runtimeconfig.json",
            "EdgeDsl.Cli.xml",
            "EdgeDsl.CostModel.dll",
            "EdgeDsl.CostModel.pdb",
            "EdgeDsl.CostModel.xml",
            "EdgeDsl.dll",
            "EdgeDsl.pdb",
            "EdgeDsl.xml",
            "MathNet.Numerics.dll",
            "Spectre.Console.dll",
            "System.CommandLine.dll",
        ],
        packages.Entries("EdgeDsl.Cli")
            .Where(name => name.StartsWith("tools/net10.0/any/", StringComparison.Ordinal))
            .Select(name => name["tools/net10.0/any/".Length..])
            .Where(name => name != "DotnetToolSettings.xml"));

    [Theory]
    [InlineData("EdgeDsl")]
    [InlineData("EdgeDsl.Catalog")]
    [InlineData("EdgeDsl.Cli")]
    public void A_package_says_what_it_is(string package)
    {
        var specification = XDocument.Load(new MemoryStream(packages.Read(package, package + ".nuspec"))).Root!;
        var space = specification.Name.Namespace;
        var metadata = specification.Element(space + "metadata")!;

        Assert.Equal("MIT", metadata.Element(space + "license")!.Value);
        Assert.Equal("expression", metadata.Element(space + "license")!.Attribute("type")!.Value);
        Assert.Equal("README.md", metadata.Element(space + "readme")!.Value);
        Assert.Equal("icon.png", metadata.Element(space + "icon")!.Value);
        Assert.Equal("git", metadata.Element(space + "repository")!.Attribute("type")!.Value);
        Assert.StartsWith("https://github.com/", metadata.Element(space + "repository")!.Attribute("url")!.Value, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{40}$", metadata.Element(space + "repository")!.Attribute("commit")!.Value);
        Assert.NotEmpty(metadata.Element(space + "description")!.Value);
        Assert.Equal([137, 80, 78, 71], packages.Read(package, "icon.png").Take(4));
    }

    [Theory]
    [InlineData("EdgeDsl", "")]
    [InlineData("EdgeDsl.Catalog", "EdgeDsl include=All")]
    public void Dependencies_are_only_its_own_and_bring_the_generator_along(string package, string expected)
    {
        var specification = XDocument.Load(new MemoryStream(packages.Read(package, package + ".nuspec"))).Root!;
        var groups = specification.Descendants(specification.Name.Namespace + "group").ToArray();

        Assert.Equal(["net10.0", "net8.0"], groups.Select(group => group.Attribute("targetFramework")!.Value));
        Assert.All(groups, group => Assert.Equal(
            expected,
            string.Join(", ", group.Elements().Select(dependency => $"{dependency.Attribute("id")!.Value} include={dependency.Attribute("include")?.Value}"))));
    }
}
