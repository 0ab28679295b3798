using System.Diagnostics;

namespace EdgeDsl.Cli.Host;

/// <summary>Runs the same work on several cores at once.</summary>
internal static class Cores
{
    private static long kept;

    /// <summary>Seconds from the common start until the last core is done.</summary>
    /// <param name="cores">Threads.</param>
    /// <param name="work">What each does, given its number.</param>
    public static double Time(int cores, Action<int> work)
    {
        // The clock starts when the last thread arrives, before any goes on: read by this thread it could start late.
        var began = 0L;
        using var start = new Barrier(cores, _ => began = Stopwatch.GetTimestamp());
        var threads = new Thread[cores];
        for (var i = 0; i < cores; i++)
        {
            var core = i;
            threads[i] = new Thread(() =>
            {
                start.SignalAndWait();
                work(core);
            });
            threads[i].Start();
        }

        foreach (var thread in threads)
            thread.Join();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>Uses a result, so that the work for it is not optimized away.</summary>
    /// <param name="value">The result.</param>
    public static void Keep(long value) => Interlocked.Add(ref kept, value);
}
