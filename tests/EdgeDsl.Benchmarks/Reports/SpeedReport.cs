using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EdgeDsl.Benchmarks;

/// <summary>Measures and writes what came out, with machine and date.</summary>
internal static class SpeedReport
{
    private const string Heading = "## ";

    private static readonly (string Title, string Text, Action<TextWriter> Write)[] Sections =
    [
        (
            "One workload",
            """
            The deployment is `Assistant` of `tests/EdgeDsl.Benchmarks`: sizes of Llama 3.2 1B, prompts up to 1,024 and outputs up to 10,000 tokens.
            The expert's code is in `Expert.cs` and `ExpertColumns.cs`; nothing is timed before it has returned the same bits as the generated code.
            By BenchmarkDotNet, with the disassembly: `-- --filter '*EvaluateBenchmarks*'`.

            | what | ns | ratio |
            |---|---:|---|
            """,
            EvaluateReport.Write),
        (
            "Many workloads",
            """
            Nanoseconds for each of 4,096 workloads of random lengths, whose columns fit the second-level cache. By BenchmarkDotNet:
            `-- --filter '*ManyWorkloadsBenchmarks*'`.

            | what | ns per workload | ratio |
            |---|---:|---|
            """,
            ManyWorkloadsReport.Write),
        ("Generators in an editor", "By BenchmarkDotNet: `-- --filter '*GeneratorBenchmarks*'`.\n", GeneratorReport.Write),
        ("Rules in an editor", "By BenchmarkDotNet, the whole project at once: `-- --filter '*AnalyzerBenchmarks*'`.\n", AnalyzerReport.Write),
        ("Builds", "This section alone: `-- build`.\n", BuildReport.Write),
        (
            "Plans",
            "By BenchmarkDotNet: `-- --filter '*TailoringBenchmarks*'`, `'*GovernorBenchmarks*'` and `'*RouterBenchmarks*'`.\n",
            PlanReport.Write),
    ];

    /// <summary>Measures and writes the report.</summary>
    /// <param name="path">The file.</param>
    /// <param name="filter">What the titles of the sections contain that are measured; the others stay as they are.</param>
    public static void Write(string path, string filter)
    {
        var before = File.Exists(path) ? File.ReadAllText(path).Split("\n" + Heading)[1..] : [];
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine("""
            # How fast EdgeDsl is

            Written by `dotnet run -c Release --project tests/EdgeDsl.Benchmarks -- write`, one section alone by `-- write --filter Builds`. Each
            figure stands beside others of the same run; on another machine, and on a busy one, the ratios hold better than the times. A time is the
            fastest of many runs, taken in turn with those that it is compared with.
            """);
        foreach (var (title, introduction, write) in Sections)
        {
            var kept = Array.Find(before, section => section.StartsWith(title + "\n", StringComparison.Ordinal));
            if (title.Contains(filter, StringComparison.OrdinalIgnoreCase))
                Measure(title, introduction, write);
            else if (kept is not null)
                text.Write("\n" + Heading + kept.TrimEnd('\n') + "\n");
        }

        File.WriteAllText(path, text.ToString());

        void Measure(string title, string introduction, Action<TextWriter> write)
        {
            var section = new StringWriter { NewLine = "\n" };
            section.WriteLine();
            section.WriteLine(Heading + title);
            section.WriteLine();
            section.WriteLine(Machine() + "\n");
            section.WriteLine(introduction);
            write(section);
            Console.Write(section);
            text.Write(section);
        }
    }

    /// <summary>Measures one section and prints it.</summary>
    public static void Print(string title)
    {
        var (_, introduction, write) = Array.Find(Sections, section => section.Title == title);
        Console.WriteLine(Machine() + "\n\n" + introduction);
        write(Console.Out);
    }

    private static string Machine() => FormattableString.Invariant(
        $"{DateTime.UtcNow:yyyy-MM-dd}, {Processor()}, {Environment.ProcessorCount} cores, vectors of {WidestVector()} bits, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.");

    private static string Processor()
    {
        var line = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        var name = line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return name ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string WidestVector() =>
        (Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128).ToString(CultureInfo.InvariantCulture);
}
