using System.Reflection;
using System.Runtime.CompilerServices;

namespace EdgeDsl.Benchmarks;

/// <summary>One workload: the generated <c>Evaluate</c> beside an expert's, and what the compiler made of it.</summary>
internal static class EvaluateReport
{
    private static double sum;

    /// <summary>Writes the figures as Markdown.</summary>
    public static void Write(TextWriter text)
    {
        var benchmarks = Benchmarks();
        var times = Fastest.Seconds(
            () => sum += benchmarks.ExpertInLoop(),
            () => sum += benchmarks.GeneratedInLoop(),
            () => sum += benchmarks.ExpertCalled(),
            () => sum += benchmarks.GeneratedCalled());
        Row("an expert's function, in a loop", times[0]);
        Row("`Evaluate`, in a loop", times[1], Goal.Ratio(times[1] / times[0], "the expert's", 1.05));
        Row("an expert's function, never inlined", times[2]);
        Row("`Evaluate`, never inlined", times[3], Goal.Ratio(times[3] / times[2], "the expert's", 1.05));

        var il = typeof(Assistant).GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
            .Where(method => method.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Select(method => (method.Name, Bytes: method.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0)).ToArray();
        var evaluate = il.Where(method => method.Name == "Evaluate").Sum(method => method.Bytes);
        var locals = typeof(Assistant).GetMethods(BindingFlags.NonPublic | BindingFlags.Static).Single(method => method.Name == "Evaluate").GetMethodBody()!.LocalVariables.Count;
        var lanes = il.Where(method => method.Name.EndsWith(".EvaluateLanes", StringComparison.Ordinal)).Sum(method => method.Bytes);
        text.WriteLine();
        text.WriteLine(FormattableString.Invariant(
            $"Emitted IL of the deployment: {il.Sum(method => method.Bytes):N0} bytes (goal 4,096), of which `Evaluate` {evaluate:N0} (with {locals} locals; the compiler inlines no method with more than 32) and the vector code {lanes:N0}."));
        text.WriteLine();
        text.WriteLine("What the just-in-time compiler makes of it (`DOTNET_JitDisasm`, optimized with what a million calls have taught it):");
        text.WriteLine();
        text.WriteLine("| method | instructions | bytes | conditional jumps | of these backwards | calls |");
        text.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var listing in Disassembly.Of(DisassemblyVerb, "CallGenerated", "CallExpert", nameof(benchmarks.GeneratedInLoop), nameof(benchmarks.ExpertInLoop)))
        {
            text.WriteLine(FormattableString.Invariant(
                $"| `{listing.Method}` | {listing.Instructions} | {listing.Bytes} | {listing.ConditionalJumps} | {listing.BackwardJumps} | {listing.Calls} |"));
        }

        text.WriteLine();
        text.WriteLine("""
            `Evaluate` is inlined where no call is left: `CallGenerated` is a method that does nothing but call it, `GeneratedInLoop` a loop that adds up three
            of its costs and computes no others. What the expert's code does not do: two maxima are jumps, because .NET 8 has no `double.MaxNative`; sums
            of contexts are formed as triangular numbers, two multiplications more than Horner's form; the bound of decoding is compared, although it is
            the same for every workload; and with that three registers more are saved.
            """);

        void Row(string what, double time, string ratio = "") => text.WriteLine(FormattableString.Invariant(
            $"| {what} | {time * 1e9 / EvaluateBenchmarks.Workloads:0.0} | {ratio} |"));
    }

    /// <summary>The verb that runs what is to be disassembled.</summary>
    public const string DisassemblyVerb = "run-evaluate";

    /// <summary>Calls until the code has been optimized.</summary>
    public static void Run()
    {
        var benchmarks = Benchmarks();
        for (var round = 0; round < 5; round++)
        {
            for (var i = 0; i < 10_000; i++)
                sum += benchmarks.ExpertInLoop() + benchmarks.GeneratedInLoop() + benchmarks.ExpertCalled() + benchmarks.GeneratedCalled();
            Thread.Sleep(300);
        }
    }

    private static EvaluateBenchmarks Benchmarks()
    {
        var benchmarks = new EvaluateBenchmarks();
        benchmarks.Setup();
        return benchmarks;
    }
}
