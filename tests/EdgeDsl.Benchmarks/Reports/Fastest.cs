using System.Diagnostics;

namespace EdgeDsl.Benchmarks;

/// <summary>
/// Times several pieces of code in turn, over and over, in runs shorter than a time slice, and keeps each one's fastest: other work on the
/// machine can only slow a run down, and it slows them all.
/// </summary>
internal static class Fastest
{
    private const int Rounds = 400;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Run = TimeSpan.FromMilliseconds(1);

    /// <summary>Seconds that one call of each takes.</summary>
    public static double[] Seconds(params Action[] actions)
    {
        var calls = new int[actions.Length];
        for (var i = 0; i < actions.Length; i++)
            calls[i] = CallsOfARun(actions[i]);
        var fastest = new double[actions.Length];
        Array.Fill(fastest, double.PositiveInfinity);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < actions.Length; i++)
                fastest[i] = Math.Min(fastest[i], Time(actions[i], calls[i]));
        }

        return fastest;
    }

    private static int CallsOfARun(Action action)
    {
        // Time for the code to be compiled anew with what was learnt from running it.
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
            action();
        return Math.Max(1, (int)(Run.TotalSeconds / Time(action, 1)));
    }

    private static double Time(Action action, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
            action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / calls;
    }
}
