using System.Diagnostics;

namespace EdgeDsl.Benchmarks;

/// <summary>Many workloads: what <see cref="ManyWorkloadsBenchmarks"/> measures, as ratios.</summary>
internal static class ManyWorkloadsReport
{
    private const int Fleet = 1_000_000_000;
    private const int FleetRuns = 5;
    private const int FleetBlock = 50_000;

    private static double sum;

    /// <summary>Writes the figures as Markdown.</summary>
    public static void Write(TextWriter text)
    {
        var many = new ManyWorkloadsBenchmarks();
        many.Setup();
        var six = Fastest.Seconds(many.ExpertSixColumns, many.SixColumns, many.OneByOne, many.FillSix);
        var all = Fastest.Seconds(many.AllColumns, many.FillAll);
        var one = Fastest.Seconds(many.PeakMemory, many.TimePerOutputToken, many.EndToEndLatency);
        var asked = Fastest.Seconds(() => sum += many.AskedAtRunTime());
        Row("an expert's loop, six columns", six[0]);
        Row("`EvaluateMany`, six columns", six[1], (six[0], "the expert's", 1.1), (six[3], "`Span.Fill`", null), (six[2], "one by one", 0.2));
        Row("`Evaluate`, not inlined, one by one into six columns", six[2], (six[0], "the expert's", null));
        Row("`Span.Fill` of six columns", six[3]);
        Row("`EvaluateMany`, all 28 columns", all[0], (all[1], "`Span.Fill`", null), (six[2], "one by one", null));
        Row("`Span.Fill` of 28 columns", all[1]);
        Row("`EvaluateMany`, peak memory only", one[0], (six[1], "six columns", null));
        Row("`EvaluateMany`, time per output token only", one[1], (six[1], "six columns", null));
        Row("`EvaluateMany`, end-to-end latency only", one[2], (six[1], "six columns", null));
        Row("the cost model asked at run time", asked[0] * ManyWorkloadsBenchmarks.Workloads, (six[1], "`EvaluateMany`", null), (six[2], "one by one", null));

        var over = Fastest.Seconds(() => sum += many.ExpertCount(), () => sum += many.ExpertSummary(), () => sum += many.Summary());
        Row("an expert's count over budget", over[0]);
        Row("an expert's best, worst and count over budget", over[1]);
        Row("`Summarize`", over[2], (over[1], "the expert's", 1.1), (over[0], "the expert's count alone", null));

        var (seconds, counted) = CountFleet();
        text.WriteLine();
        text.WriteLine(FormattableString.Invariant(
            $"{Fleet:N0} requests of mixed lengths, {FleetBlock:N0} at a time, on one core, the fastest of {FleetRuns} runs: `Summarize` took {seconds:0.00} s ({seconds * 1e9 / Fleet:0.00} ns each); {counted:N0} of them take longer than {ManyWorkloadsBenchmarks.Limit} s."));

        void Row(string what, double time, params (double Reference, string Name, double? Most)[] ratios) => text.WriteLine(FormattableString.Invariant(
            $"| {what} | {time * 1e9 / ManyWorkloadsBenchmarks.Workloads:0.00} | {string.Join("; ", ratios.Select(ratio => ratio.Most is { } most ? Goal.Ratio(time / ratio.Reference, ratio.Name, most) : FormattableString.Invariant($"{time / ratio.Reference:0.00} × {ratio.Name}")))} |"));
    }

    private static (double Seconds, long Over) CountFleet()
    {
        var random = new Random(2);
        var (prompts, outputs) = (new int[FleetBlock], new int[FleetBlock]);
        for (var i = 0; i < FleetBlock; i++)
            (prompts[i], outputs[i]) = (random.Next(1, 1025), random.Next(1, 10_001));
        var fastest = double.PositiveInfinity;
        var over = 0L;
        for (var run = 0; run < FleetRuns; run++)
        {
            var start = Stopwatch.GetTimestamp();
            over = 0;
            for (var done = 0; done < Fleet; done += FleetBlock)
                over += LimitedAssistant.Summarize(prompts, outputs, [], Budget.EndToEnd).OverBudget;
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return (fastest, over);
    }
}
