using System.ComponentModel;
using System.Diagnostics;
using System.Security;

namespace EdgeDsl.Cli.Checks;

/// <summary>
/// Builds a project so that its compiler leaves a SARIF file, with the costs of every deployment switched on (EDGE301). The project is
/// compiled even if nothing changed, what it references only where that is needed.
/// </summary>
internal sealed class ProjectBuild : IDisposable
{
    private const string Extension = ".sarif";

    private readonly string folder = Directory.CreateTempSubdirectory("edgedsl-").FullName;

    /// <summary>What the build wrote to the console.</summary>
    public string Output { get; private set; } = "";

    /// <summary>Whether the build succeeded.</summary>
    public bool Succeeded { get; private set; }

    /// <summary>Builds.</summary>
    /// <param name="project">Full path of the project file.</param>
    public static ProjectBuild Of(string project)
    {
        var build = new ProjectBuild();
        build.Run(project);
        return build;
    }

    /// <summary>The SARIF files: one for each target framework.</summary>
    public IEnumerable<string> SarifFiles() => Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Run(string project)
    {
        var configuration = Path.Combine(folder, "costs.globalconfig");
        File.WriteAllText(configuration, "is_global = true\ndotnet_diagnostic.EDGE301.severity = suggestion\n");
        var targets = Path.Combine(folder, "sarif.targets");
        File.WriteAllText(targets, Targets(project, configuration, targets));

        // A node that stayed would hold the output open, and this would wait for it.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "build", project, "-nologo", "-verbosity:quiet", "-nodeReuse:false", "-p:CustomAfterMicrosoftCommonTargets=" + targets },
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["DOTNET_NOLOGO"] = "1" },
        };
        try
        {
            using var process = Process.Start(start)!;
            Output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Succeeded = process.ExitCode == 0;
        }
        catch (Win32Exception problem)
        {
            throw new BadInputException($"dotnet build could not be started: {problem.Message}; check needs the .NET SDK");
        }
    }

    /// <summary>A property on the command line would hold for every referenced project too; this holds for one.</summary>
    private string Targets(string project, string configuration, string self) => $"""
        <Project>
          <PropertyGroup Condition="'$(MSBuildProjectFullPath)' == '{Escape(project)}'">
            <ErrorLog>{Escape(folder)}/$(MSBuildProjectName)-$(TargetFramework){Extension},version=2.1</ErrorLog>
          </PropertyGroup>
          <ItemGroup Condition="'$(MSBuildProjectFullPath)' == '{Escape(project)}'">
            <EditorConfigFiles Include="{Escape(configuration)}" />
            <CustomAdditionalCompileInputs Include="{Escape(self)}" />
          </ItemGroup>
        </Project>
        """;

    // MSBuild would take these for properties, items, wildcards and the ends of conditions.
    private static string Escape(string path) => SecurityElement.Escape(string.Concat(path.Select(
        letter => "%$@();?*'".Contains(letter, StringComparison.Ordinal) ? FormattableString.Invariant($"%{(int)letter:X2}") : letter.ToString())));
}
