namespace EdgeDsl.Cli.Sweeps;

/// <summary>Work in parallel whose results are taken in order, never more of them in memory than a few per core.</summary>
internal static class OrderedWork
{
    private static readonly int Ahead = 4 * Environment.ProcessorCount;

    /// <summary>Does the work of every number and takes the results in the numbers' order.</summary>
    public static void Run<T>(long count, Func<long, T> work, Action<T> take)
    {
        var running = new Queue<Task<T>>(Ahead);
        for (var next = 0L; next < count || running.Count > 0;)
        {
            while (next < count && running.Count < Ahead)
            {
                var number = next++;
                running.Enqueue(Task.Run(() => work(number)));
            }

            take(running.Dequeue().GetAwaiter().GetResult());
        }
    }
}
