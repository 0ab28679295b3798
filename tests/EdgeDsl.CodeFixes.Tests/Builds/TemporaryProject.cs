using System.Diagnostics;
using System.Xml.Linq;

namespace EdgeDsl.CodeFixes.Tests.Builds;

/// <summary>
/// A project in a folder of its own that the real command builds. It references copies of the built product, so that nothing is built twice
/// and nothing is written into the folders of the repository.
/// </summary>
internal sealed class TemporaryProject : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string product;

    public TemporaryProject(string name)
    {
        var root = Directory.CreateTempSubdirectory("EdgeDsl.");
        Folder = root.CreateSubdirectory(name).FullName;
        product = root.CreateSubdirectory("product").FullName;
        Name = name;
        // Neither the repository's settings nor those of the folder that temporary files are in.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true\n");
    }

    public string Name { get; }

    public string Folder { get; }

    /// <summary>A copy of a project, with its project references turned into references to what they built.</summary>
    public static TemporaryProject CopyOf(string folder)
    {
        var copy = new TemporaryProject(Path.GetFileName(folder));
        foreach (var file in Directory.GetFiles(folder, "*.cs"))
            File.Copy(file, Path.Combine(copy.Folder, Path.GetFileName(file)));
        var project = XElement.Load(Path.Combine(folder, copy.Name + ".csproj"));
        project.Descendants("ProjectReference").Remove();
        copy.WriteProject(project);
        return copy;
    }

    /// <summary>Writes the project file, with references to the product added.</summary>
    public void WriteProject(XElement project)
    {
        project.Add(new XElement(
            "ItemGroup",
            ProductFiles.Libraries.Select(file => new XElement("Reference", new XAttribute("Include", CopyOfProduct(file)))),
            ProductFiles.Analyzers.Select(file => new XElement("Analyzer", new XAttribute("Include", CopyOfProduct(file))))));
        project.Save(Path.Combine(Folder, Name + ".csproj"));
    }

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>Builds it.</summary>
    public Task<Output> BuildAsync(params string[] arguments) =>
        RunAsync(["build", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. arguments]);

    /// <summary>Runs <c>dotnet</c> in the project's folder.</summary>
    public Task<Output> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    /// <summary>Runs <c>dotnet</c> in the project's folder.</summary>
    /// <param name="environment">Environment variables beside those of this process.</param>
    /// <param name="arguments">Arguments of the command.</param>
    public async Task<Output> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The test run is an MSBuild of its own; its settings are not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new Output(process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} has not ended after {Patience}.");
        }
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);

    private string CopyOfProduct(string file)
    {
        var copy = Path.Combine(product, Path.GetFileName(file));
        File.Copy(file, copy, overwrite: true);
        return copy;
    }
}
