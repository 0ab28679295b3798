using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace EdgeDsl.Benchmarks;

/// <summary>A project on disk, which the real command builds in several variants. It is restored once.</summary>
internal sealed class BuiltProject
{
    private const string CheckedIn = "checked-in";

    private readonly string folder;

    /// <summary>Writes the project and restores it.</summary>
    /// <param name="folder">Where to; made.</param>
    /// <param name="files">Its sources.</param>
    /// <param name="generated">The files that <see cref="BuildVariant.CheckedIn"/> has beside them.</param>
    public BuiltProject(string folder, IEnumerable<(string Path, string Text)> files, IEnumerable<(string Path, string Text)> generated)
    {
        this.folder = folder;
        Directory.CreateDirectory(Path.Combine(folder, CheckedIn));
        foreach (var (path, text) in files)
            File.WriteAllText(Path.Combine(folder, path), text);
        foreach (var (path, text) in generated)
            File.WriteAllText(Path.Combine(folder, CheckedIn, path), text);
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(folder, name), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Fleet.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <Nullable>enable</Nullable>
                <DebugType>none</DebugType>
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
                <IntermediateOutputPath>obj/$(Variant)/</IntermediateOutputPath>
                <OutputPath>bin/$(Variant)/</OutputPath>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
                <AppendTargetFrameworkToIntermediateOutputPath>false</AppendTargetFrameworkToIntermediateOutputPath>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="*.cs" />
                <Compile Include="{CheckedIn}/*.cs" Condition="'$(Variant)' == '{nameof(BuildVariant.CheckedIn)}'" />
                <Reference Include="{Product("EdgeDsl")}" />
                <Analyzer Include="{Product("EdgeDsl.Generators")}" Condition="'$(Variant)' == '{nameof(BuildVariant.Generated)}' or '$(Variant)' == '{nameof(BuildVariant.Judged)}'" />
                <Analyzer Include="{Product("EdgeDsl.Analyzers")}" Condition="'$(Variant)' == '{nameof(BuildVariant.Judged)}'" />
              </ItemGroup>
            </Project>
            """);
        Run("restore");
    }

    /// <summary>Builds everything of a variant anew in processes of its own, and returns the seconds on the clock and those of the processors.</summary>
    public (double Elapsed, double Worked) Build(BuildVariant variant)
    {
        var worked = ProcessorTime.OfEndedProcesses();
        var start = Stopwatch.GetTimestamp();
        Run("build", "--no-restore", "--no-incremental", "-nodeReuse:false", "-p:UseSharedCompilation=false", $"-p:Variant={variant}");
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, ProcessorTime.OfEndedProcesses() - worked);
    }

    /// <summary>Size of the assembly of a variant that was built.</summary>
    public long AssemblyBytes(BuildVariant variant) => new FileInfo(Assembly(variant)).Length;

    /// <summary>Bytes of the bodies of all methods of a variant that was built.</summary>
    public long IntermediateLanguageBytes(BuildVariant variant)
    {
        using var file = new PEReader(File.OpenRead(Assembly(variant)));
        var metadata = file.GetMetadataReader();
        return metadata.MethodDefinitions
            .Select(method => metadata.GetMethodDefinition(method).RelativeVirtualAddress)
            .Where(address => address != 0)
            .Sum(address => (long)file.GetMethodBody(address).GetILReader().Length);
    }

    // An assembly of the product beside this program.
    private static string Product(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    private string Assembly(BuildVariant variant) => Path.Combine(folder, "bin", variant.ToString(), "Fleet.dll");

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

/// <summary>What a project is built with.</summary>
internal enum BuildVariant
{
    /// <summary>Its records alone.</summary>
    Plain,

    /// <summary>What the generators write, as sources.</summary>
    CheckedIn,

    /// <summary>The generators.</summary>
    Generated,

    /// <summary>Generators and rules.</summary>
    Judged,
}
