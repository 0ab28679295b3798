using System.Diagnostics;

namespace EdgeDsl.Cli.Tests.Hostile;

/// <summary>The tool writes only where it is told: each verb runs as a process of its own, whose folder, home and folder for temporary files are looked at.</summary>
public sealed class WrittenFilesTests : IDisposable
{
    private static readonly string Bench = Path.Combine(AppContext.BaseDirectory, "Data", "llama-bench-x86.json");

    private static readonly string[][] Commands =
    [
        ["estimate", "--model", "TinyLlama", "--device", "pi5", "--policy", "Q4_0"],
        ["estimate", "--model", "TinyLlama", "--device", "pi5", "--policy", "Q4_0", "--format", "html", "--out", "told.out"],
        ["estimate", "--input", "requests.jsonl"],
        ["sweep", "--models", "TinyLlama", "--devices", "pi5", "--policies", "Q4_0", "--format", "csv", "--out", "told.out"],
        ["catalog"],
        ["import", "config.json"],
        ["calibrate", "--llama-bench", Bench, "--device", """{"class":"x86Cpu","memoryBandwidth":81.7e9,"rates":{"float32":534e9,"int8":1030e9}}""", "--save", "told.out"],
        ["tailor", "--model", "TinyLlama", "--device", "pi5", "--policy", "Q8_0", "--memory-budget", "1.2GB"],
        ["schedule", "--model", "TinyLlama", "--device", "Jetson Orin Nano Super", "--policy", "Q4_0", "--output", "4"],
        ["reproduce", "edgeprofiler"],
        ["reproduce", "clone"],
        ["check", "broken"],
    ];

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("edgedsl-written-");

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public async Task Every_verb_writes_the_file_that_it_is_told_and_no_other() => await Parallel.ForEachAsync(
        Commands.Index(),
        new ParallelOptions { MaxDegreeOfParallelism = 2 },
        async (command, _) =>
        {
            var folder = root.CreateSubdirectory($"{command.Index}");
            foreach (var name in new[] { "home", "tmp", "work/broken" })
                folder.CreateSubdirectory(name);
            var work = Path.Combine(folder.FullName, "work");
            File.WriteAllText(Path.Combine(work, "requests.jsonl"), """{"model":"TinyLlama","device":"pi5","policy":"Q4_0"}""");
            File.WriteAllText(Path.Combine(work, "config.json"), """{"model_type":"llama","num_hidden_layers":2,"hidden_size":64,"intermediate_size":128,"num_attention_heads":4,"vocab_size":1000,"max_position_embeddings":2048}""");
            File.WriteAllText(Path.Combine(work, "broken", "broken.csproj"), "<Project>"); // a build of one would write what builds write
            var isBuild = command.Item[0] == "check";
            var before = Contents(folder, isBuild);
            var (exitCode, error) = await RunAsync(folder.FullName, command.Item);
            Assert.True(exitCode == (isBuild ? 2 : 0), error);
            string[] told = command.Item.Contains("told.out") ? ["work/told.out"] : [];
            Assert.Equal(told, Contents(folder, isBuild).Except(before));
            Assert.Empty(before.Except(Contents(folder, isBuild)));
        });

    /// <summary>Every file and folder.</summary>
    private static List<string> Contents(DirectoryInfo folder, bool isBuild) =>
    [
        .. folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(entry => Path.GetRelativePath(folder.FullName, entry.FullName).Replace('\\', '/'))
            // check starts to build: the .NET SDK keeps files in its home and leaves some among the temporary ones; the tool's own are called so.
            .Where(entry => !isBuild || entry.StartsWith("work", StringComparison.Ordinal) || entry.StartsWith("tmp/edgedsl-", StringComparison.Ordinal)),
    ];

    private static async Task<(int ExitCode, string Error)> RunAsync(string folder, string[] arguments)
    {
        var tests = Path.Combine(AppContext.BaseDirectory, typeof(WrittenFilesTests).Assembly.GetName().Name!);
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["exec", "--depsfile", tests + ".deps.json", "--runtimeconfig", tests + ".runtimeconfig.json", typeof(Tool).Assembly.Location.Replace(".Tests.dll", ".dll", StringComparison.Ordinal), .. arguments])
        {
            WorkingDirectory = Path.Combine(folder, "work"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = start.Environment["DOTNET_CLI_HOME"] = Path.Combine(folder, "home");
        start.Environment["TMPDIR"] = start.Environment["TEMP"] = start.Environment["TMP"] = Path.Combine(folder, "tmp");
        // The runtime would open sockets for debuggers there.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await error);
    }
}
