using System.Runtime.CompilerServices;

namespace EdgeDsl;

/// <summary>
/// Chooses the operating point of a request's prefill and of each decode step, so that a deadline is kept with little energy: a counter, two
/// times that grow from token to token, and one load from a table made at compile time where one of them is passed, without the heap.
/// </summary>
/// <remarks>
/// <para>
/// A co-running load makes everything take ρ times as long. ρ is followed over stretches of tokens, a fifth of those that are left and 256
/// at most, but 12 at least, and the pace is set for it: what is left of the deadline against what the remaining tokens take at the highest operating point.
/// That is a guess. The deadline does not rest on it, and is looked at before every token: a slower point is taken only where the step at the
/// largest declared ρ, a switch back, and all later tokens at the highest point and the largest ρ still end in time. So if the highest point keeps the deadline for every ρ up to <see cref="IFrequencyPlan.MaxSlowdown"/>, which
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
    private const int StretchShare = 5;
    private const int ShortestStretch = 12;
    private const int LongestStretch = 256;

    // Switches that a slower point must leave time for besides the deadline: there, back, and one more each so that the points do not alternate.
    private const int SwitchesAhead = 4;

    // Sums of many steps round; the work is taken to be larger by this much.
    private const double Rounding = 1e-9;

    // What a decision reads and writes: tokens until the next look, the point, and from when and until when it is kept. "Last" is at the last
    // token before the look, "less" by how much earlier it was a token before.
    private int left;
    private int point;
    private double earliestLast;
    private double earliestLess;
    private double latestLast;
    private double latestLess;

    // What is set anew from stretch to stretch. "Later" are tokens of the stretch after the next look.
    private double deadline;
    private double elapsed;
    private double slowdown;
    private double expected;
    private double work;
    private double workLast;
    private double step;
    private double growth;
    private double meanStep;
    private double largestStep;
    private double ratio;
    private double passed;
    private long context;
    private long lastContext;
    private int bucket;
    private int firstColumn;
    private int nextColumn;
    private int remaining;
    private int stretch;
    private int later;
    private int atEntry;
    private int switches;
    private bool isFollowed;

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
            context = promptTokens,
            remaining = outputTokens - 1,
        };
        Span<FrequencyCosts> costs = stackalloc FrequencyCosts[TPlan.OperatingPointCount];
        for (var k = 0; k < costs.Length; k++)
            costs[k] = TPlan.CostsAt(k, promptTokens, outputTokens);
        var highest = costs[TPlan.HighestPoint];
        var atMost = most * highest.DecodeSeconds * (1 + Rounding);
        governor.KeepsDeadline = TPlan.SwitchingTime + (most * highest.PrefillSeconds) + atMost <= deadlineSeconds;
        governor.point = governor.PointOfPrefill(costs, deadlineSeconds - (2 * TPlan.SwitchingTime), atMost);
        // Whatever ran before, the prefill may begin with a switch.
        governor.switches = 1;
        governor.expected = costs[governor.point].PrefillSeconds;
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
        var tokens = left - 1;
        left = tokens;
        if (tokens >= 0
            && elapsedSeconds >= Math.FusedMultiplyAdd(earliestLess, tokens, earliestLast)
            && elapsedSeconds <= Math.FusedMultiplyAdd(latestLess, tokens, latestLast))
        {
            return point;
        }

        Decide(elapsedSeconds);
        return point;
    }

    /// <summary>
    /// A new stretch where one has ended; another point than the present one, if it is worth the switch: a slower one where pace and safety leave
    /// the time of the switches besides, a faster one where the pace is behind by more than a switch; and how long that one is kept.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Decide(double elapsedSeconds)
    {
        later += left;
        if ((later < 0 || remaining <= 0) && !EnterStretch(elapsedSeconds))
            return;
        Limit latest = Latest(), earliest = Earliest();
        var column = -1;
        if (firstColumn > 0 && !(elapsedSeconds <= latest.At(later)))
            column = Math.Min(Column(elapsedSeconds - TPlan.SwitchingTime, elapsedSeconds + (2 * TPlan.SwitchingTime)), firstColumn - 1);
        else if (elapsedSeconds < earliest.At(later))
            column = Column(elapsedSeconds + TPlan.SwitchingTime, elapsedSeconds + (SwitchesAhead * TPlan.SwitchingTime));
        if (column >= 0 && Switch(column))
            (latest, earliest) = (Latest(), Earliest());
        Keep(latest, earliest);
    }

    /// <summary>Between which times the present point is kept: straight lines from here to where another limit becomes the tighter one.</summary>
    private void Keep(in Limit latest, in Limit earliest)
    {
        var end = Math.Max(latest.Bend(later), earliest.Bend(later));
        (latestLast, latestLess) = latest.Line(end, later);
        (earliestLast, earliestLess) = earliest.Line(end, later);
        (left, later) = (later - end, end);
    }

    /// <summary>Until when the present point is kept; it needs one switch, back to the highest point, which itself is kept whatever the time.</summary>
    private readonly Limit Latest() => firstColumn == 0 ? new Limit(double.PositiveInfinity)
        : firstColumn >= TPlan.SlackBuckets ? new Limit(double.NegativeInfinity) : Until(firstColumn, -TPlan.SwitchingTime, TPlan.SwitchingTime);

    /// <summary>Before when a slower point is worth the switches to it and back.</summary>
    private readonly Limit Earliest() => nextColumn >= TPlan.SlackBuckets ? new Limit(double.NegativeInfinity)
        : Until(nextColumn, TPlan.SwitchingTime, SwitchesAhead * TPlan.SwitchingTime);

    /// <summary>Until when there is slack for a column, by pace and by safety, if each loses some time besides.</summary>
    private readonly Limit Until(int column, double paceLost, double safeLost)
    {
        var ratio = column * (1 / TPlan.BucketsPerRatio);
        var pace = slowdown * (1 + ratio);
        return new Limit(
            deadline - paceLost - (pace * workLast), pace * step,
            deadline - safeLost - (TPlan.MaxSlowdown * (workLast + (largestStep * ratio))), TPlan.MaxSlowdown * step);
    }

    /// <summary>The slack by pace and by safety at these times, in buckets.</summary>
    private readonly int Column(double paceElapsed, double safeElapsed)
    {
        var work = workLast + (later * step);
        var pace = ((deadline - paceElapsed) / (slowdown * work)) - 1;
        var safe = (((deadline - safeElapsed) / TPlan.MaxSlowdown) - work) / largestStep;
        var column = Math.Min(pace, safe) * TPlan.BucketsPerRatio;
        // No slack where it is not a number.
        return column > 0 ? (int)Math.Min(column, TPlan.SlackBuckets - 1) : 0;
    }

    private bool Switch(int column)
    {
        int next = TPlan.DecodeTable[(bucket * TPlan.SlackBuckets) + column];
        if (next == point)
            return false;
        passed += (atEntry - later) * ratio;
        atEntry = later;
        switches++;
        point = next;
        FindColumns();
        return true;
    }

    /// <summary>Follows the load over the tokens since the last stretch, and begins the next one; false where nothing is left to be done.</summary>
    private bool EnterStretch(double elapsedSeconds)
    {
        Observe(elapsedSeconds);
        PassStretch();
        if (++context > lastContext)
            EnterBucket();
        switches = 0;
        passed = 0;
        if (remaining <= 0)
        {
            point = TPlan.HighestPoint;
            (earliestLast, earliestLess, latestLast, latestLess) = (double.NegativeInfinity, 0, double.PositiveInfinity, 0);
            (left, stretch) = (int.MaxValue, 0);
            return false;
        }

        stretch = Math.Min(Math.Min(LongestStretch, remaining), Math.Max(ShortestStretch, remaining / StretchShare));
        if (context + stretch - 1 > lastContext)
            stretch = (int)(lastContext - context) + 1;
        later = stretch - 1;
        atEntry = later;
        // Steps grow, so that no more work is left before a token than if all were as short as the first one.
        workLast = work - (later * step);
        return true;
    }

    /// <summary>The slowdown that the tokens since the last stretch saw, or the prefill.</summary>
    private void Observe(double elapsedSeconds)
    {
        if (stretch > 0)
            expected = meanStep * (passed + ((atEntry - later) * ratio));
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
        var figures = buckets.Slice(start, IFrequencyPlan.DoublesPerBucket);
        // Beyond the declared contexts the last part goes on.
        lastContext = start + IFrequencyPlan.DoublesPerBucket < buckets.Length ? (long)figures[1] : long.MaxValue;
        bucket = start / IFrequencyPlan.DoublesPerBucket;
        growth = figures[3];
        step = figures[2] + (growth * Math.Max(0, context - figures[0]));
        meanStep = (figures[2] + figures[4]) / 2;
        largestStep = figures[4];
        FindColumns();
    }

    /// <summary>The columns of the present point in this part of the context; where there are none, any other is faster.</summary>
    private void FindColumns()
    {
        var entries = TPlan.DecodeTable.Slice(bucket * TPlan.SlackBuckets, TPlan.SlackBuckets);
        var first = entries.IndexOf((byte)point);
        firstColumn = first >= 0 ? first : entries.Length;
        var columns = entries[firstColumn..].IndexOfAnyExcept((byte)point);
        nextColumn = columns >= 0 ? firstColumn + columns : entries.Length;
        ratio = TPlan.StepRatios[(bucket * TPlan.OperatingPointCount) + point];
    }

    /// <summary>
    /// A time over the tokens of the stretch that come after: the earlier of two straight lines, by pace and by safety, both of which fall with
    /// the tokens.
    /// </summary>
    private readonly struct Limit(double paceLast, double paceLess, double safeLast, double safeLess)
    {
        /// <summary>The same time whatever comes after.</summary>
        public Limit(double time)
            : this(time, 0, time, 0)
        {
        }

        /// <summary>The time before so many tokens.</summary>
        public double At(int tokens) => Math.Min(paceLast - (paceLess * tokens), safeLast - (safeLess * tokens));

        /// <summary>From how many tokens on, of these, one line is the earlier one up to the last of them.</summary>
        public int Bend(int tokens)
        {
            double last = paceLast - safeLast, less = paceLess - safeLess, first = last - (less * tokens);
            return last < 0 == first < 0 || double.IsNaN(last) ? 0 : (int)Math.Min(Math.Ceiling(last / less), tokens);
        }

        /// <summary>The line that is the earlier one between two numbers of tokens: its time at the end, and by how much it is less a token before.</summary>
        public (double Last, double Less) Line(int end, int first)
        {
            // In the middle, as the lines may cross at either.
            var isPace = paceLast - safeLast - ((paceLess - safeLess) * (0.5 * (end + first))) < 0;
            var (last, less) = isPace ? (paceLast, paceLess) : (safeLast, safeLess);
            return (last - (less * end), -less);
        }
    }
}
