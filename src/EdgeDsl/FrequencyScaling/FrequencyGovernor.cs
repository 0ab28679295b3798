using System.Runtime.CompilerServices;

namespace EdgeDsl;

/// <summary>
/// Chooses the operating point of a request's prefill and of each decode step, so that a deadline is kept with little energy: a counter of
/// slack and one load from a table made at compile time, without a loop and without the heap.
/// </summary>
/// <remarks>
/// <para>
/// A co-running load makes everything take ρ times as long. ρ is followed over stretches of tokens, an eighth of those that are left and 128
/// at most, and the pace is set for it: what is left of the deadline against what the remaining tokens take at the highest operating point.
/// That is a guess. The deadline does not rest on it, and is looked at before every token: a slower point is taken only where the step at the largest declared ρ, a switch back, and all later tokens at the highest point and the
/// largest ρ still end in time. So if the highest point keeps the deadline for every ρ up to <see cref="IFrequencyPlan.MaxSlowdown"/>, which
/// <see cref="KeepsDeadline"/> says, the governor does.
/// </para>
/// <para>A switch is made where pace and deadline leave its time besides, so that the points do not alternate.</para>
/// <para>Switches are assumed to take as long under load as without.</para>
/// </remarks>
/// <typeparam name="TPlan">The tables.</typeparam>
public struct FrequencyGovernor<TPlan>
    where TPlan : struct, IFrequencyPlan
{
    // A stretch of this weight counts half in the slowdown that is followed; the first observation counts whole.
    private const double Trust = 3;

    // Of the remaining tokens, one in so many is decided before the pace is set again.
    private const int StretchShare = 8;
    private const int LongestStretch = 128;

    // Sums of many steps round; the work is taken to be larger by this much.
    private const double Rounding = 1e-9;

    // What a decision reads and writes. "Last" is at the last token of the stretch, "less" by how much less it was a token before.
    private int left;
    private int row;
    private long entry;
    private int entryColumn;
    private double paceLast;
    private double paceLess;
    private double scaleLast;
    private double scaleLess;
    private double safeLast;
    private double safeLess;
    private double safeScale;

    // What is set anew from stretch to stretch.
    private double deadline;
    private double elapsed;
    private double slowdown;
    private double expected;
    private double work;
    private double step;
    private double growth;
    private double meanStep;
    private double largestStep;
    private long context;
    private long lastContext;
    private int remaining;
    private int stretch;
    private double passed;
    private int atEntry;
    private int switches;
    private bool isFollowed;

    /// <summary>The operating point to run at now: of the prefill after <see cref="Start"/>, of the next step after <see cref="NextOperatingPoint"/>.</summary>
    public readonly int OperatingPoint => DecodeEntry.PointOf(entry);

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
            context = promptTokens,
            remaining = outputTokens - 1,
        };
        Span<FrequencyCosts> costs = stackalloc FrequencyCosts[TPlan.OperatingPointCount];
        for (var k = 0; k < costs.Length; k++)
            costs[k] = TPlan.CostsAt(k, promptTokens, outputTokens);
        var highest = costs[TPlan.HighestPoint];
        var atMost = most * highest.DecodeSeconds * (1 + Rounding);
        governor.KeepsDeadline = TPlan.SwitchingTime + (most * highest.PrefillSeconds) + atMost <= deadlineSeconds;
        var point = governor.PointOfPrefill(costs, deadlineSeconds - (2 * TPlan.SwitchingTime), atMost);
        governor.entry = (long)point << DecodeEntry.RatioBits;
        // Whatever ran before, the prefill may begin with a switch.
        governor.switches = 1;
        governor.expected = costs[point].PrefillSeconds;
        governor.work = highest.DecodeSeconds * (1 + Rounding);
        return governor;
    }

    /// <summary>
    /// The operating point of the next decode step. Called when the first token is there and after each later one but the last.
    /// </summary>
    /// <param name="elapsedSeconds">Seconds since the start of the request.</param>
    /// <returns>Index of the operating point.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextOperatingPoint(double elapsedSeconds)
    {
        var later = left - 1;
        left = later;
        if (later < 0)
            later = EnterStretch(elapsedSeconds);
        var (pace, safe) = Slack(later, elapsedSeconds);
        var next = TPlan.DecodeTable[row + Column(pace, safe)];
        return DecodeEntry.PointOf(next) == DecodeEntry.PointOf(entry) ? DecodeEntry.PointOf(next) : Reconsider(elapsedSeconds);
    }

    /// <summary>Slack by pace and by safety, in buckets, with so many tokens of the stretch to come later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly (double Pace, double Safe) Slack(int later, double elapsedSeconds)
    {
        double before = -later;
        var behind = Math.FusedMultiplyAdd(paceLess, before, paceLast) - elapsedSeconds;
        var lent = Math.FusedMultiplyAdd(safeLess, before, safeLast) - elapsedSeconds;
        return (behind * Math.FusedMultiplyAdd(scaleLess, before, scaleLast), lent * safeScale);
    }

    private static int Column(double pace, double safe) => Math.Max(Whole(Smaller(TPlan.SlackBuckets - 1, Smaller(safe, pace))), 0);

    // Not a number where the second is not; without the care that Math.Min takes of zeros.
#if NET9_0_OR_GREATER
    private static double Smaller(double first, double second) => double.MinNative(first, second);

    private static int Whole(double value) => double.ConvertToIntegerNative<int>(value);
#else
    private static double Smaller(double first, double second) => first < second ? first : second;

    private static int Whole(double value) => (int)value;
#endif

    /// <summary>
    /// Another point than the present one, if it is worth the switch: a slower one where pace and safety leave the time of the switches besides,
    /// a faster one where the pace is behind by more than a switch.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Reconsider(double elapsedSeconds)
    {
        var (pace, safe) = Slack(left, elapsedSeconds);
        var (behind, lent) = (TPlan.SwitchingTime * (scaleLast - (scaleLess * left)), TPlan.SwitchingTime * safeScale);
        var isSlower = Column(pace, safe) > entryColumn;
        // Where there is slack for more than the present point, there is slack for it. It needs one switch, back to the highest point.
        if (!isSlower && Column(pace + behind, safe + lent) >= entryColumn)
            return DecodeEntry.PointOf(entry);
        var column = isSlower ? Column(pace - behind, safe - (2 * lent)) : Column(pace + behind, safe);
        var next = TPlan.DecodeTable[row + column];
        if (DecodeEntry.PointOf(next) != DecodeEntry.PointOf(entry) && column > entryColumn == isSlower)
        {
            passed += (atEntry - left) * DecodeEntry.RatioOf(entry);
            atEntry = left;
            entry = next;
            entryColumn = column;
            switches++;
        }

        return DecodeEntry.PointOf(entry);
    }

    /// <summary>Follows the load over the tokens since the last stretch, and sets the pace for the next ones; how many come after the first one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int EnterStretch(double elapsedSeconds)
    {
        Observe(elapsedSeconds);
        PassStretch();
        if (++context > lastContext)
            EnterBucket();
        switches = 0;
        passed = 0;
        if (remaining <= 0)
        {
            // Nothing is left to be done: the highest point, which is in the first column.
            (paceLess, scaleLast, scaleLess, safeLess, safeScale) = (0, 0, 0, 0, 0);
            left = int.MaxValue;
            return left;
        }

        stretch = Math.Min(LongestStretch, 1 + (remaining / StretchShare));
        if (context + stretch - 1 > lastContext)
            stretch = (int)(lastContext - context) + 1;
        left = stretch - 1;
        atEntry = left;
        var toLast = stretch - 1;
        // Steps grow, so that no more work is left before a token than if all were as short as the first one.
        paceLess = slowdown * step;
        paceLast = deadline - (slowdown * work) + (paceLess * toLast);
        // One over the work that is left, to the first order.
        var scale = TPlan.BucketsPerRatio / (slowdown * work);
        scaleLess = scale * step / work;
        scaleLast = scale + (scaleLess * toLast);
        // One switch to the point that is chosen, and one back.
        safeLess = TPlan.MaxSlowdown * step;
        safeLast = deadline - (2 * TPlan.SwitchingTime) - (TPlan.MaxSlowdown * work) + (safeLess * toLast);
        safeScale = TPlan.BucketsPerRatio / (TPlan.MaxSlowdown * largestStep);
        return left;
    }

    /// <summary>The slowdown that the tokens since the last stretch saw, or the prefill.</summary>
    private void Observe(double elapsedSeconds)
    {
        if (stretch > 0)
            expected = meanStep * (passed + ((atEntry - left) * DecodeEntry.RatioOf(entry)));
        var observed = (elapsedSeconds - elapsed - (switches * TPlan.SwitchingTime)) / expected;
        observed = observed > 1 ? Math.Min(observed, TPlan.MaxSlowdown) : 1;
        slowdown += (observed - slowdown) * (isFollowed ? stretch / (stretch + Trust) : 1);
        isFollowed = true;
        elapsed = elapsedSeconds;
    }

    private void PassStretch()
    {
        remaining -= stretch;
        context += Math.Max(0, stretch - 1);
        work -= stretch * (step + (growth * (stretch - 1) / 2));
        step += stretch * growth;
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
            var energy = costs[k].PrefillJoules + DecodeEnergy(costs, k, (time / slowdown) - costs[k].PrefillSeconds);
            if (energy < least)
                (chosen, least) = (k, energy);
        }

        return chosen;
    }

    /// <summary>
    /// The least energy of the decode steps in a time: at one point, or first at a faster one and then at a slower one. A switch is taken to draw
    /// what the point that it leads to draws.
    /// </summary>
    private static double DecodeEnergy(ReadOnlySpan<FrequencyCosts> costs, int prefill, double time)
    {
        var least = double.PositiveInfinity;
        for (var k = 0; k < costs.Length; k++)
        {
            var fast = costs[k];
            var (left, joules) = k == prefill ? (time, fast.DecodeJoules) : (time - TPlan.SwitchingTime, fast.DecodeJoules + SwitchingJoules(fast));
            if (!(fast.DecodeSeconds <= left))
                continue;
            least = Math.Min(least, joules);
            left -= TPlan.SwitchingTime;
            foreach (var slow in costs)
            {
                if (slow.DecodeSeconds > left && left > fast.DecodeSeconds)
                {
                    var share = (left - fast.DecodeSeconds) / (slow.DecodeSeconds - fast.DecodeSeconds);
                    least = Math.Min(least, joules + SwitchingJoules(slow) + (share * (slow.DecodeJoules - fast.DecodeJoules)));
                }
            }
        }

        return least;

        static double SwitchingJoules(in FrequencyCosts to) => to.DecodeSeconds > 0 ? TPlan.SwitchingTime * to.DecodeJoules / to.DecodeSeconds : 0;
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
        meanStep = (bucket[2] + bucket[4]) / 2;
        largestStep = bucket[4];
        FindEntry();
    }

    /// <summary>The first entry with the present point in this part of the context; where there is none, any other is faster.</summary>
    private void FindEntry()
    {
        var entries = TPlan.DecodeTable.Slice(row, TPlan.SlackBuckets);
        entryColumn = 0;
        while (entryColumn < entries.Length && DecodeEntry.PointOf(entries[entryColumn]) != DecodeEntry.PointOf(entry))
            entryColumn++;
        if (entryColumn < entries.Length)
            entry = entries[entryColumn];
    }
}
