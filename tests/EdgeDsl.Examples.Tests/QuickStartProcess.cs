using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace EdgeDsl.Examples.Tests;

/// <summary>What a run of the built QuickStart wrote to its pipes.</summary>
internal sealed record QuickStartProcess(int ExitCode, string Output, string Error)
{
    public static QuickStartProcess Run(params string[] arguments) => Run(new Dictionary<string, string>(), arguments);

    public static QuickStartProcess Run(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Assembly, .. arguments])
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

    private static string Assembly { get; } = typeof(QuickStartProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "QuickStart").Value!;
}
