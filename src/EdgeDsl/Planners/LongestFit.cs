namespace EdgeDsl;

/// <summary>
/// Finds the longest prompt or output that keeps within a budget. Memory, times and energies grow with both lengths, so all but a last
/// stretch is decided by bisection; peak power can fall with the length and is searched from the long end.
/// </summary>
public static class LongestFit
{
    // Sums of doubles are monotonic only up to rounding. Beyond the limit by this much a longer workload cannot fit either.
    private const double RoundingSlack = 1e-9;

    /// <summary>The most prompt tokens from <paramref name="shortest"/> to <paramref name="longest"/> that fit; 0 where none do.</summary>
    /// <typeparam name="TDeployment">The deployment.</typeparam>
    /// <param name="budget">The budget.</param>
    /// <param name="shortest">First prompt length of the range.</param>
    /// <param name="longest">Last prompt length of the range.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    /// <param name="everyLength">Whether every length is tried, for costs that need not grow with it.</param>
    public static int Prompt<TDeployment>(Budget budget, int shortest, int longest, int outputTokens, int batch, bool everyLength = false)
        where TDeployment : IDeployment<TDeployment>
        => Search(new PromptNeed<TDeployment>(budget, outputTokens, batch), everyLength || budget == Budget.Power, TDeployment.Limit(budget), shortest, longest);

    /// <summary>The most output tokens from <paramref name="shortest"/> to <paramref name="longest"/> that fit; 0 where none do.</summary>
    /// <typeparam name="TDeployment">The deployment.</typeparam>
    /// <param name="budget">The budget.</param>
    /// <param name="shortest">First output length of the range.</param>
    /// <param name="longest">Last output length of the range.</param>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    /// <param name="everyLength">Whether every length is tried, for costs that need not grow with it.</param>
    public static int Output<TDeployment>(Budget budget, int shortest, int longest, int promptTokens, int batch, bool everyLength = false)
        where TDeployment : IDeployment<TDeployment>
        => Search(new OutputNeed<TDeployment>(budget, promptTokens, batch), everyLength || budget == Budget.Power, TDeployment.Limit(budget), shortest, longest);

    private interface INeed
    {
        double At(int length);
    }

    private readonly struct PromptNeed<TDeployment>(Budget budget, int outputTokens, int batch) : INeed
        where TDeployment : IDeployment<TDeployment>
    {
        public double At(int length) => TDeployment.Workload(length, outputTokens, batch).Evaluate().Need(budget);
    }

    private readonly struct OutputNeed<TDeployment>(Budget budget, int promptTokens, int batch) : INeed
        where TDeployment : IDeployment<TDeployment>
    {
        public double At(int length) => TDeployment.Workload(promptTokens, length, batch).Evaluate().Need(budget);
    }

    private static int Search<TNeed>(TNeed need, bool everyLength, double limit, int shortest, int longest)
        where TNeed : struct, INeed
    {
        if (double.IsPositiveInfinity(limit))
            return longest;
        var end = everyLength ? longest : LastWithin(need, limit * (1 + RoundingSlack), shortest, longest);
        for (var length = end; length >= shortest; length--)
        {
            if (need.At(length) <= limit)
                return length;
        }

        return 0;
    }

    private static int LastWithin<TNeed>(TNeed need, double limit, int shortest, int longest)
        where TNeed : struct, INeed
    {
        // An unknown cost compares as over the limit, so that it ends with nothing that fits.
        int low = shortest - 1, high = longest;
        while (low < high)
        {
            var middle = (int)(((long)low + high + 1) >> 1);
            if (need.At(middle) <= limit)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
