using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace EdgeDsl.Benchmarks;

/// <summary>A project of many deployments on disk, which the real command builds.</summary>
internal sealed class BuiltProject
{
    private readonly string folder;

    /// <summary>Writes the project and restores it.</summary>
    /// <param name="folder">Where to; made.</param>
    /// <param name="files">Its sources.</param>
    /// <param name="analyzers">Files of generators and analyzers that it is built with.</param>
    public BuiltProject(string folder, IEnumerable<(string Path, string Text)> files, params string[] analyzers)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        foreach (var (path, text) in files)
            File.WriteAllText(Path.Combine(folder, path), text);
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(folder, name), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Fleet.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <Nullable>enable</Nullable>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>obj/generated</CompilerGeneratedFilesOutputPath>
                <DebugType>none</DebugType>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Product("EdgeDsl")}" />
                {string.Concat(analyzers.Select(analyzer => $"<Analyzer Include=\"{analyzer}\" />"))}
              </ItemGroup>
            </Project>
            """);
        Run("restore");
    }

    /// <summary>The files that generators wrote in the last build.</summary>
    public IEnumerable<(string Path, string Text)> Generated => Directory
        .GetFiles(Path.Combine(folder, "obj", "generated"), "*.cs", SearchOption.AllDirectories)
        .Select(path => (Path.GetFileName(path), File.ReadAllText(path)));

    /// <summary>Size of the assembly.</summary>
    public long AssemblyBytes => new FileInfo(Assembly).Length;

    private string Assembly => Directory.GetFiles(Path.Combine(folder, "bin"), "Fleet.dll", SearchOption.AllDirectories).Single();

    /// <summary>An assembly of the product beside this program.</summary>
    public static string Product(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    /// <summary>Builds everything anew in processes of its own, and returns the seconds.</summary>
    public double Build()
    {
        var start = Stopwatch.GetTimestamp();
        Run("build", "--no-restore", "--no-incremental", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Bytes of the bodies of all methods.</summary>
    public long IntermediateLanguageBytes()
    {
        using var file = new PEReader(File.OpenRead(Assembly));
        var metadata = file.GetMetadataReader();
        return metadata.MethodDefinitions
            .Select(method => metadata.GetMethodDefinition(method).RelativeVirtualAddress)
            .Where(address => address != 0)
            .Sum(address => (long)file.GetMethodBody(address).GetILReader().Length);
    }

    private void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}");
    }
}
