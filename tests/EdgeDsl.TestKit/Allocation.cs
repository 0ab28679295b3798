using System.Globalization;

namespace EdgeDsl.TestKit;

/// <summary>Counts what code allocates on this thread.</summary>
public static class Allocation
{
    // Enough for the code to be compiled and for its static data to be made.
    private const int WarmUpCalls = 1_000;

    // The runtime itself allocates on the thread, once, when it recompiles a busy method; a call that allocates does so in every round.
    private const int Rounds = 5;

    /// <summary>The bytes allocated by so many calls, after warming up: the least of up to five rounds.</summary>
    public static long Measure(Action action, int calls = 100_000)
    {
        for (var i = 0; i < WarmUpCalls; i++)
            action();
        var least = long.MaxValue;
        for (var round = 0; round < Rounds && least != 0; round++)
            least = Math.Min(least, MeasureOnce(action, calls));
        return least;
    }

    private static long MeasureOnce(Action action, int calls)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < calls; i++)
            action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Fails if any of the calls allocates.</summary>
    public static void AssertNone(Action action, int calls = 100_000)
    {
        var bytes = Measure(action, calls);
        if (bytes != 0)
            throw new VerificationException(
                string.Create(CultureInfo.InvariantCulture, $"{calls} calls allocated {bytes} bytes; expected none."));
    }
}
