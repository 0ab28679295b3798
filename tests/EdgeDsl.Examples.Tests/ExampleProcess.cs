using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace EdgeDsl.Examples.Tests;

/// <summary>What a run of a built example wrote to its pipes.</summary>
internal sealed record ExampleProcess(int ExitCode, string Output, string Error)
{
    public static ExampleProcess QuickStart(params string[] arguments) => QuickStart(new Dictionary<string, string>(), arguments);

    public static ExampleProcess QuickStart(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Run("QuickStart", environment, arguments);

    public static ExampleProcess Run(string example, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [AssemblyOf(example), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    public string[] Lines => Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static string AssemblyOf(string example) => typeof(ExampleProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == example).Value!;
}
