using System.Globalization;
using System.Xml.Linq;

namespace EdgeDsl.CodeFixes.Tests.Builds;

/// <summary>
/// Where and how a project is built changes nothing: a folder with blanks and letters of other scripts, line endings, cultures, and several
/// builds of it at once. Nothing is written into the folder of the sources, so that it may be read-only.
/// </summary>
[Collection(nameof(BuildTests))]
public sealed class PlaceTests
{
    private const string Source = """
        using System.ComponentModel.DataAnnotations;
        using EdgeDsl;
        using EdgeDsl.Catalog;
        using static EdgeDsl.Units;

        namespace Büro;

        /// <summary>
        /// Beantwortet Fragen.
        /// </summary>
        [Deployment<TinyLlama, JetsonOrinNanoSuper, Q4_K_M>]
        [MemoryBudget(
            0.5 * GiB)]
        [FrequencyScaling]
        [Adapters(Count = 4, Rank = 8)]
        public readonly partial record struct Gerät(
            [Range(1, 1024)] int PromptTokens,
            [Range(1, 256)] int OutputTokens);

        """;

    // German and Persian write decimals in other letters than C#, Turkish has another i, Arabic of Saudi Arabia another calendar.
    private static readonly (string Culture, string Sources)[] Builds =
        [("de-DE", "CRLF"), ("fa-IR", "LF"), ("tr-TR", "CRLF"), ("ar-SA", "LF")];

    // A real build takes seconds: two of the others every day, all of them by a command.
    private static readonly int Others = Environment.GetEnvironmentVariable("EDGEDSL_BUILDS") == "5" ? 4 : 2;

    [Fact]
    public async Task Folder_line_endings_culture_and_company_change_nothing()
    {
        using var project = new TemporaryProject("Gerät für Bürö 測試");
        project.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <BaseIntermediateOutputPath>$(MSBuildThisFileDirectory)../out/obj/</BaseIntermediateOutputPath>
                <BaseOutputPath>$(MSBuildThisFileDirectory)../out/bin/</BaseOutputPath>
              </PropertyGroup>
            </Project>
            """);
        project.WriteProject(XElement.Parse("""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>$(IntermediateOutputPath)generated</CompilerGeneratedFilesOutputPath>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="$(Sources)/*.cs" />
              </ItemGroup>
              <Target Name="TellCulture" BeforeTargets="CoreCompile">
                <Message Importance="high" Text="a day: $([System.DateTime]::FromOADate(46000).ToString('D'))" />
              </Target>
            </Project>
            """));
        project.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.EDGE101.severity = warning\n");
        project.Write("LF/Gerät.cs", Source.ReplaceLineEndings("\n"));
        project.Write("CRLF/Gerät.cs", Source.ReplaceLineEndings("\r\n"));
        var folder = Contents(project.Folder);

        var (first, generated) = await BuildAsync(project, "en-US", "LF", restores: true);
        Assert.Contains(first.Diagnostics, line => line.StartsWith("Gerät.cs(13): warning EDGE101: 'Gerät' needs ", StringComparison.Ordinal));
        Assert.NotEmpty(generated);
        Assert.All(generated, file => Assert.DoesNotContain('\r', file.Text));

        // All at once, each into a folder of its own.
        var others = await Task.WhenAll(Builds.Take(Others).Select(build => BuildAsync(project, build.Culture, build.Sources, restores: false)));
        Assert.All(others, other =>
        {
            Assert.Equal(first.Diagnostics, other.Output.Diagnostics);
            Assert.Equal(generated, other.Generated);
        });
        Assert.Equal(folder, Contents(project.Folder));
    }

    private static async Task<(Output Output, List<(string Name, string Text)> Generated)> BuildAsync(
        TemporaryProject project, string culture, string sources, bool restores)
    {
        var to = Path.Combine(Path.GetDirectoryName(project.Folder)!, "out", culture);
        var output = await project.RunAsync(
            new Dictionary<string, string> { ["LC_ALL"] = culture.Replace('-', '_') + ".UTF-8", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0" },
            ["build", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. restores ? (string[])[] : ["--no-restore"],
                $"-p:Sources={sources}", $"-p:IntermediateOutputPath={to}/obj/", $"-p:OutputPath={to}/bin/"]);
        Assert.True(output.ExitCode == 0, output.Text);
        // The build does run under the culture: otherwise this would say nothing.
        Assert.Contains("a day: " + DateTime.FromOADate(46000).ToString("D", CultureInfo.GetCultureInfo(culture)), output.Text, StringComparison.Ordinal);
        var generated = Path.Combine(to, "obj", "generated");
        return (output,
        [
            .. Directory.EnumerateFiles(generated, "*.cs", SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(generated, file), File.ReadAllText(file)))
                .OrderBy(file => file.Item1, StringComparer.Ordinal),
        ]);
    }

    /// <summary>Files and folders, with the times that they were written at.</summary>
    private static List<(string Name, DateTime Written)> Contents(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Prepend(new DirectoryInfo(folder))
            .Select(entry => (entry.FullName, entry.LastWriteTimeUtc))
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal),
    ];
}
