namespace EdgeDsl.CostModel;

/// <summary>A part of the context, and how long decode steps in it take at the highest operating point.</summary>
/// <param name="FirstContext">First context.</param>
/// <param name="LastContext">Last context.</param>
/// <param name="FirstSeconds">Seconds of a step at the first context.</param>
/// <param name="SecondsPerToken">What a step takes longer than the one before, at the first context: no later one grows by less.</param>
/// <param name="LastSeconds">Seconds of a step at the last context.</param>
/// <param name="Ratios">What a step takes at each operating point as a multiple of the highest one's, in the middle of the part.</param>
public readonly record struct GovernorBucket(
    long FirstContext, long LastContext, double FirstSeconds, double SecondsPerToken, double LastSeconds, EquatableArray<double> Ratios);

/// <summary>
/// The governor's table for decode, by context and slack. Slack is how much longer than at the highest operating point a step may take, in
/// equal buckets; an entry is the slowest level on the convex hull of times and energies that takes no longer anywhere in its part of the
/// context. Without slack it is the highest operating point.
/// </summary>
public sealed class GovernorTable
{
    // A level that is as fast as the highest one is taken with this much slack, so that the switch to it can be paid for.
    private const double LeastSpan = 0.01;

    // The last bucket begins where the slowest level fits; rounding must not move it past that.
    private const double Rounding = 1e-9;

    private readonly OperatingLevels levels;
    private readonly int batch;
    private readonly List<GovernorBucket> buckets = [];
    private readonly List<int> entries = [];

    /// <summary>The table.</summary>
    /// <param name="levels">The operating points; all known.</param>
    /// <param name="ranges">The declared ranges; the table is for the largest batch, which takes longest.</param>
    /// <param name="scaling">The number of buckets.</param>
    /// <param name="cancellation">Observed after every part of the context.</param>
    public GovernorTable(OperatingLevels levels, WorkloadRanges ranges, FrequencyScaling scaling, CancellationToken cancellation = default)
    {
        this.levels = levels;
        batch = ranges.Batch.High;
        SlackBuckets = scaling.SlackBuckets;
        var rows = new List<(double[] Ratios, double[] Energies)>();
        var first = (long)ranges.PromptTokens.Low + 1;
        foreach (var last in Ends(first, (long)ranges.PromptTokens.High + Math.Max(1, ranges.OutputTokens.High), scaling.ContextBuckets))
        {
            cancellation.ThrowIfCancellationRequested();
            rows.Add(Row(first, last));
            first = last + 1;
        }

        var span = LeastSpan;
        var hulls = new List<List<int>>();
        foreach (var row in rows)
        {
            var hull = ConvexHullBound.LowerHull(row.Ratios, row.Energies);
            span = Math.Max(span, row.Ratios[hull[hull.Count - 1]] - 1);
            hulls.Add(hull);
        }

        BucketsPerRatio = (SlackBuckets - 1) / (span * (1 + Rounding));
        for (var i = 0; i < rows.Count; i++)
        {
            for (var slack = 0; slack < SlackBuckets; slack++)
                entries.Add(LevelAt(rows[i].Ratios, hulls[i], slack));
        }
    }

    /// <summary>The parts of the context.</summary>
    public IReadOnlyList<GovernorBucket> Buckets => buckets;

    /// <summary>Indices of operating points, part of the context after part, slack after slack.</summary>
    public IReadOnlyList<int> Entries => entries;

    /// <summary>Entries of one part of the context.</summary>
    public int SlackBuckets { get; }

    /// <summary>Buckets of slack in which a step takes as long again as at the highest operating point.</summary>
    public double BucketsPerRatio { get; }

    private int LevelAt(double[] ratios, List<int> hull, int slack)
    {
        var chosen = levels.Highest;
        var allowed = 1 + (slack / BucketsPerRatio);
        foreach (var level in hull)
        {
            if (slack > 0 && ratios[level] <= allowed)
                chosen = level;
        }

        return chosen;
    }

    /// <summary>Equal parts, cut at attention windows besides: in between, the time of a step is convex in the context.</summary>
    private SortedSet<long> Ends(long first, long last, int count)
    {
        var ends = new SortedSet<long>();
        for (var i = 1; i <= count; i++)
            ends.Add(first + ((last - first) * i / count));
        foreach (var attention in AttentionGroup.Of(levels.All[0].Model.Deployment))
        {
            if (attention.Window >= first && attention.Window < last)
                ends.Add(attention.Window);
        }

        return ends;
    }

    private (double[] Ratios, double[] Energies) Row(long first, long last)
    {
        var count = levels.All.Count;
        var (ratios, energies, middle) = (new double[count], new double[count], new double[count]);
        var centre = first + ((last - first) / 2);
        var highest = new Line(levels.All[levels.Highest], first, last, batch);
        var highestMiddle = Step(levels.All[levels.Highest], centre, batch).Elapsed.Constant;
        for (var k = 0; k < count; k++)
        {
            var step = Step(levels.All[k], centre, batch);
            energies[k] = levels.All[k].Model.DecodePower.Energy(step).Constant;
            middle[k] = step.Elapsed.Constant / highestMiddle;
            ratios[k] = k == levels.Highest ? 1 : Math.Max(1, highest.LargestRatio(new Line(levels.All[k], first, last, batch)));
        }

        buckets.Add(new GovernorBucket(first, last, highest.First, highest.Growth, highest.Last, new EquatableArray<double>(middle)));
        return (ratios, energies);
    }

    private static PhaseCosts Step(OperatingLevel level, long context, int batch) => DecodeCosts.MeanStep(level.Model, new Workload(context - 1, 1, batch), 1);

    /// <summary>Times of a level's steps over a part of the context in which they are convex: ends and slopes at the ends.</summary>
    private readonly struct Line
    {
        private readonly long length;
        private readonly double lastGrowth;

        public Line(OperatingLevel level, long first, long last, int batch)
        {
            length = last - first;
            First = At(first);
            Last = At(last);
            Growth = length > 0 ? Math.Max(0, At(first + 1) - First) : 0;
            lastGrowth = length > 0 ? Math.Max(0, Last - At(last - 1)) : 0;

            double At(long context) => Step(level, context, batch).Elapsed.Constant;
        }

        public double First { get; }

        public double Last { get; }

        public double Growth { get; }

        /// <summary>
        /// The most that another level takes as a multiple of this one: its chord over these tangents, neither of which the times cross.
        /// A ratio of two lines is largest at an end or where the tangents meet.
        /// </summary>
        public double LargestRatio(in Line other)
        {
            var ratio = Math.Max(other.First / First, other.Last / Last);
            if (!(lastGrowth > Growth))
                return ratio;
            var meeting = Math.Min(length, Math.Max(0, (First - Last + (lastGrowth * length)) / (lastGrowth - Growth)));
            var chord = other.First + ((other.Last - other.First) * meeting / length);
            return Math.Max(ratio, chord / (First + (Growth * meeting)));
        }
    }
}
