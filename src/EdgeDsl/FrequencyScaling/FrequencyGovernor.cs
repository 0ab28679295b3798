namespace EdgeDsl;

/// <summary>
/// Chooses the operating point of a request's prefill and of each decode step, so that a deadline is kept with little energy: a counter of
/// slack and one load from a table made at compile time, without a loop and without the heap.
/// </summary>
/// <remarks>
/// <para>
/// A co-running load makes everything take ρ times as long. ρ is followed from token to token, and the pace is set for it: what is left of
/// the deadline against what the remaining tokens take at the highest operating point. That is a guess. The deadline does not rest on it: a
/// slower point is taken only where the step at the largest declared ρ, a switch back, and all later tokens at the highest point and the
/// largest ρ still end in time. So if the highest point keeps the deadline for every ρ up to <see cref="IFrequencyPlan.MaxSlowdown"/>, which
/// <see cref="KeepsDeadline"/> says, the governor does.
/// </para>
/// <para>Switches are assumed to take as long under load as without.</para>
/// </remarks>
/// <typeparam name="TPlan">The tables.</typeparam>
public struct FrequencyGovernor<TPlan>
    where TPlan : struct, IFrequencyPlan
{
    // Weight of the last token in the slowdown that is followed; the first observation counts whole.
    private const double Trust = 0.25;

    // Sums of many steps round; the work is taken to be larger by this much.
    private const double Rounding = 1e-9;

    private double deadline;
    private double elapsed;
    private double slowdown;
    private double trust;
    private double switching;
    private double inverseExpected;
    private double work;
    private double step;
    private double growth;
    private double inverseStep;
    private double inverseGuard;
    private long context;
    private long lastContext;
    private int row;
    private int point;

    /// <summary>The operating point to run at now: of the prefill after <see cref="Start"/>, of the next step after <see cref="NextOperatingPoint"/>.</summary>
    public readonly int OperatingPoint => point;

    /// <summary>Whether the deadline is kept for every load up to the largest declared slowdown.</summary>
    public bool KeepsDeadline { get; private set; }

    /// <summary>The slowdown by the co-running load as it is followed, from 1 to the largest declared one.</summary>
    public readonly double Slowdown => slowdown;

    /// <summary>Starts a request; <see cref="OperatingPoint"/> is then the one of its prefill.</summary>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="outputTokens">Output tokens of one sequence; the most that it can be where it is not known.</param>
    /// <param name="deadlineSeconds">Seconds from now until the last token is due.</param>
    /// <param name="slowdown">The slowdown that the last request saw; not a number, the largest, where it is not known.</param>
    public static FrequencyGovernor<TPlan> Start(int promptTokens, int outputTokens, double deadlineSeconds, double slowdown = double.NaN)
    {
        var most = TPlan.MaxSlowdown;
        var governor = new FrequencyGovernor<TPlan>
        {
            deadline = deadlineSeconds,
            slowdown = slowdown >= 1 ? Math.Min(slowdown, most) : double.IsNaN(slowdown) ? most : 1,
            trust = 1,
            context = promptTokens,
        };
        Span<FrequencyCosts> costs = stackalloc FrequencyCosts[TPlan.OperatingPointCount];
        for (var k = 0; k < costs.Length; k++)
            costs[k] = TPlan.CostsAt(k, promptTokens, outputTokens);
        var highest = costs[TPlan.HighestPoint];
        var atMost = most * highest.DecodeSeconds * (1 + Rounding);
        governor.KeepsDeadline = TPlan.SwitchingTime + (most * highest.PrefillSeconds) + atMost <= deadlineSeconds;
        governor.point = governor.PointOfPrefill(costs, deadlineSeconds - (2 * TPlan.SwitchingTime), atMost);
        // Whatever ran before, the prefill may begin with a switch.
        governor.switching = TPlan.SwitchingTime;
        governor.inverseExpected = 1 / costs[governor.point].PrefillSeconds;
        governor.work = highest.DecodeSeconds * (1 + Rounding);
        governor.row = -1;
        return governor;
    }

    /// <summary>
    /// The operating point of the next decode step. Called when the first token is there and after each later one but the last.
    /// </summary>
    /// <param name="elapsedSeconds">Seconds since the start of the request.</param>
    /// <returns>Index of the operating point.</returns>
    public int NextOperatingPoint(double elapsedSeconds)
    {
        var observed = (elapsedSeconds - elapsed - switching) * inverseExpected;
        observed = observed > 1 ? Math.Min(observed, TPlan.MaxSlowdown) : 1;
        slowdown += (observed - slowdown) * trust;
        trust = Trust;
        elapsed = elapsedSeconds;
        if (++context > lastContext)
            EnterBucket();

        // One switch to the point that is chosen, and one back.
        var left = deadline - elapsedSeconds - (2 * TPlan.SwitchingTime);
        var pace = left / (slowdown * work);
        var safe = 1 + ((left - (TPlan.MaxSlowdown * work)) * inverseGuard);
        var slack = (Math.Min(pace, safe) - 1) * TPlan.BucketsPerRatio;
        var column = slack >= TPlan.SlackBuckets - 1 ? TPlan.SlackBuckets - 1 : slack > 0 ? (int)slack : 0;
        var entry = TPlan.DecodeTable[row + column];

        var next = (int)(entry >> 32);
        switching = next == point ? 0 : TPlan.SwitchingTime;
        inverseExpected = BitConverter.Int32BitsToSingle((int)entry) * inverseStep;
        point = next;
        work -= step;
        step += growth;
        return next;
    }

    /// <summary>The point of the prefill that leaves the least energy for all: its own and the decode steps' in the time that is then left.</summary>
    private readonly int PointOfPrefill(ReadOnlySpan<FrequencyCosts> costs, double time, double decodeAtMost)
    {
        var chosen = TPlan.HighestPoint;
        var least = double.PositiveInfinity;
        for (var k = 0; k < costs.Length; k++)
        {
            var isSafe = k == TPlan.HighestPoint || time - (TPlan.MaxSlowdown * costs[k].PrefillSeconds) >= decodeAtMost;
            if (!isSafe)
                continue;
            var energy = costs[k].PrefillJoules + DecodeEnergy(costs, (time / slowdown) - costs[k].PrefillSeconds);
            if (energy < least)
                (chosen, least) = (k, energy);
        }

        return chosen;
    }

    /// <summary>The least energy of the decode steps in a time: at one point, or first at a faster one and then at a slower one.</summary>
    private static double DecodeEnergy(ReadOnlySpan<FrequencyCosts> costs, double time)
    {
        var least = double.PositiveInfinity;
        foreach (var fast in costs)
        {
            if (!(fast.DecodeSeconds <= time))
                continue;
            least = Math.Min(least, fast.DecodeJoules);
            foreach (var slow in costs)
            {
                if (slow.DecodeSeconds > time)
                {
                    var share = (time - fast.DecodeSeconds) / (slow.DecodeSeconds - fast.DecodeSeconds);
                    least = Math.Min(least, fast.DecodeJoules + (share * (slow.DecodeJoules - fast.DecodeJoules)));
                }
            }
        }

        return least;
    }

    private void EnterBucket()
    {
        var buckets = TPlan.ContextBuckets;
        var start = 0;
        while (start + IFrequencyPlan.DoublesPerBucket < buckets.Length && context > buckets[start + 1])
            start += IFrequencyPlan.DoublesPerBucket;
        var bucket = buckets.Slice(start, IFrequencyPlan.DoublesPerBucket);
        // Beyond the declared contexts the last part goes on.
        lastContext = start + IFrequencyPlan.DoublesPerBucket < buckets.Length ? (long)bucket[1] : long.MaxValue;
        row = start / IFrequencyPlan.DoublesPerBucket * TPlan.SlackBuckets;
        growth = bucket[3];
        step = bucket[2] + (growth * Math.Max(0, context - bucket[0]));
        inverseStep = 2 / (bucket[2] + bucket[4]);
        inverseGuard = 1 / (TPlan.MaxSlowdown * bucket[4]);
    }
}
