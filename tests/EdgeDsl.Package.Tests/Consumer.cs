namespace EdgeDsl.Package.Tests;

/// <summary>A project of a user that restores the packages from the feed, into a packages folder of its own.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("EdgeDsl.Consumer.");
    private readonly BuiltPackages packages;

    public Consumer(BuiltPackages packages, string package, string program, string properties = "")
    {
        this.packages = packages;
        Folder = root.CreateSubdirectory("Consumer").FullName;
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true\n");
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="edgedsl" value="{packages.Feed}" />
              </packageSources>
            </configuration>
            """);
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RollForward>Major</RollForward>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{BuiltPackages.Version}" />
              </ItemGroup>
            </Project>
            """);
        Write("Program.cs", program);
    }

    public string Folder { get; }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public Task<Output> BuildAsync(params string[] arguments) =>
        RunAsync(["build", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-v", "q", .. arguments]);

    /// <summary>Runs <c>dotnet</c>; packages that this machine has already are not fetched again.</summary>
    public Task<Output> RunAsync(params string[] arguments) => DotNet.RunAsync(
        Folder,
        new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = Path.Combine(root.FullName, "packages"),
            ["RestoreFallbackFolders"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
                ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
        },
        arguments);

    /// <summary>Installs the tool and runs it.</summary>
    public async Task<Output> RunToolAsync(params string[] arguments)
    {
        var tools = Path.Combine(root.FullName, "tools");
        (await RunAsync("tool", "install", "EdgeDsl.Cli", "--version", BuiltPackages.Version, "--tool-path", tools, "--add-source", packages.Feed)).Succeeded();
        var assembly = Directory.GetFiles(tools, "EdgeDsl.Cli.dll", SearchOption.AllDirectories).Single();
        return await RunAsync([assembly, .. arguments]);
    }

    public void Dispose() => root.Delete(recursive: true);
}
