using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EdgeDsl.Benchmarks;

/// <summary>Measures the generated code and writes what came out, with machine and date.</summary>
internal static class SpeedReport
{
    public static void Write(string path)
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine("""
            # How fast the generated code is

            Written by `dotnet run -c Release --project tests/EdgeDsl.Benchmarks -- write`. Each figure stands beside others of the same run; on
            another machine, and on a busy one, the ratios hold better than the nanoseconds. A time is the fastest of 400 runs of 1 ms, taken in
            turn with those that it is compared with. The same by BenchmarkDotNet, one command each: `-- --filter '*EvaluateBenchmarks*'`,
            `-- --filter '*ManyWorkloadsBenchmarks*'`, and for the rules `-- --filter '*AnalyzerBenchmarks*'`.

            """);
        text.WriteLine(FormattableString.Invariant(
            $"{DateTime.UtcNow:yyyy-MM-dd}, {Processor()}, {Environment.ProcessorCount} cores, vectors of {WidestVector()} bits, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}."));
        text.WriteLine("""

            The deployment is `Assistant` of `tests/EdgeDsl.Benchmarks`: sizes of Llama 3.2 1B, prompts up to 1,024 and outputs up to 10,000 tokens.
            The expert's code is in `Expert.cs` and `ExpertColumns.cs`; nothing is timed before it has returned the same bits as the generated code.

            ## One workload

            | what | ns | ratio |
            |---|---:|---|
            """);
        EvaluateReport.Write(text);
        text.WriteLine("""

            ## Many workloads

            Nanoseconds for each of 4,096 workloads of random lengths, whose columns fit the second-level cache.

            | what | ns per workload | ratio |
            |---|---:|---|
            """);
        ManyWorkloadsReport.Write(text);
        File.WriteAllText(path, text.ToString());
        Console.Write(text);
    }

    private static string Processor()
    {
        var line = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        var name = line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return name ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string WidestVector() =>
        (Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128).ToString(CultureInfo.InvariantCulture);
}
