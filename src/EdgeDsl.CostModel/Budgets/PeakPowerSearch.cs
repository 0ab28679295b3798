namespace EdgeDsl.CostModel;

/// <summary>
/// Searches the workload with the largest peak power. Power is a ratio of busy times: prefill's jumps where the prompt needs one more
/// micro-batch, both bend where the context reaches a window or where an operator group turns from memory to compute, and have one top in
/// between. So every stretch between jumps is cut at its bends and searched piece by piece. Very long ranges are sampled; the limits below
/// say from where on.
/// </summary>
internal sealed class PeakPowerSearch
{
    private const int MostJumps = 256;
    private const int MostBatches = 32;

    private readonly DeploymentCostModel model;
    private readonly WorkloadRanges ranges;
    private readonly CancellationToken cancellation;
    private readonly ExpressionTape tape = new(blockLength: 1);
    private readonly Phase prefill;
    private readonly Phase decode;
    private readonly Probe peakPower;
    private WorkloadPoint best;
    private double bestPower = double.NegativeInfinity;

    /// <param name="model">The cost model.</param>
    /// <param name="ranges">The declared ranges.</param>
    /// <param name="costs">The costs with the ranges left free.</param>
    /// <param name="cancellation">Ends the search.</param>
    public PeakPowerSearch(DeploymentCostModel model, WorkloadRanges ranges, DeploymentCosts costs, CancellationToken cancellation)
    {
        this.model = model;
        this.ranges = ranges;
        this.cancellation = cancellation;
        prefill = new Phase(costs.Prefill, costs.PrefillPower);
        decode = new Phase(costs.DecodeStep, costs.DecodePower);
        peakPower = new Probe(tape, costs.PeakPower);
    }

    public WorkloadPoint Find(WorkloadPoint farCorner)
    {
        best = farCorner;
        Try(farCorner);
        foreach (var batch in Batches())
        {
            cancellation.ThrowIfCancellationRequested();
            var longest = new WorkloadPoint(0, ranges.OutputTokens.High, batch);
            Search(prefill, ranges.PromptTokens.Low, Jumps(batch), prompt => longest with { PromptTokens = prompt });
            foreach (var output in Outputs())
                Search(decode, ranges.PromptTokens.Low, Bends(ranges.PromptTokens, output), prompt => new WorkloadPoint(prompt, output, batch));
            foreach (var prompt in Prompts())
                Search(decode, ranges.OutputTokens.Low, Bends(ranges.OutputTokens, prompt), output => new WorkloadPoint(prompt, output, batch));
        }

        Climb();
        return best;
    }

    private IEnumerable<int> Batches()
    {
        var step = Math.Max(1, ranges.Batch.Length / MostBatches);
        for (long batch = ranges.Batch.Low; batch < ranges.Batch.High; batch += step)
            yield return (int)batch;
        yield return ranges.Batch.High;
    }

    /// <summary>One token more moves the mean context by half a position: two outputs in a row reach what lies between those of one.</summary>
    private SortedSet<int> Outputs() =>
        [ranges.OutputTokens.Low, (int)Math.Min(ranges.OutputTokens.Low + 1L, ranges.OutputTokens.High), ranges.OutputTokens.High];

    /// <summary>Where prompts reach fewer contexts than outputs do, the top can be at neither end of the outputs.</summary>
    private SortedSet<int> Prompts() => [ranges.PromptTokens.Low, ranges.PromptTokens.High];

    /// <summary>Last prompt lengths before prefill jumps or a window bends it, and the end of the range.</summary>
    private SortedSet<long> Jumps(int batch)
    {
        var jumps = new SortedSet<long> { ranges.PromptTokens.High };
        var microBatch = model.Deployment.MicroBatch;
        AddMultiples(microBatch, batch);
        AddMultiples(microBatch, 1);
        foreach (var attention in AttentionGroup.Of(model.Deployment))
            Add(jumps, ranges.PromptTokens, attention.Window);
        Add(jumps, ranges.PromptTokens, 0); // an empty prompt is a stretch of its own
        return jumps;

        void AddMultiples(long dividend, long divisor)
        {
            long least = ((long)ranges.PromptTokens.Low * divisor / dividend) + 1, most = (long)ranges.PromptTokens.High * divisor / dividend;
            var step = Math.Max(1, (most - least) / MostJumps);
            for (var k = least; k <= most; k += step)
                Add(jumps, ranges.PromptTokens, k * dividend / divisor);
        }
    }

    /// <summary>Prompts or outputs at which the last of the contexts reaches a window, or a prompt alone does, and the end of the range.</summary>
    private SortedSet<long> Bends(DimensionRange range, int otherLength)
    {
        var bends = new SortedSet<long> { range.High };
        foreach (var attention in AttentionGroup.Of(model.Deployment))
        {
            Add(bends, range, attention.Window);
            Add(bends, range, attention.Window - otherLength);
        }

        return bends;
    }

    private static void Add(SortedSet<long> lengths, DimensionRange range, long length)
    {
        if (range.Contains(length))
            lengths.Add(length);
    }

    /// <summary>Searches a line of workloads, stretch by stretch.</summary>
    private void Search(Phase phase, long first, SortedSet<long> ends, Func<int, WorkloadPoint> line)
    {
        if (phase.IsConstant)
            return;
        foreach (var last in ends)
        {
            SearchStretch(phase, (int)first, (int)last, line);
            first = last + 1;
        }
    }

    private void SearchStretch(Phase phase, int first, int last, Func<int, WorkloadPoint> line)
    {
        cancellation.ThrowIfCancellationRequested();
        var cuts = new SortedSet<int> { first, last };
        foreach (var turn in phase.Turns)
        {
            var length = turn.Find(first, last, line);
            cuts.Add(length);
            cuts.Add((int)Math.Min(length + 1L, last));
        }

        var from = first;
        foreach (var to in cuts)
        {
            SearchPiece(phase, from, to, line);
            from = to;
        }
    }

    private void SearchPiece(Phase phase, int from, int to, Func<int, WorkloadPoint> line)
    {
        int low = from, high = to;
        while (high - low > 2)
        {
            var third = (high - low) / 3;
            if (phase.Power.At(line(low + third)) < phase.Power.At(line(high - third)))
                low += third;
            else
                high -= third;
        }

        for (long length = low; length <= high; length++)
            Try(line((int)length));
    }

    /// <summary>Goes uphill from the best point, in every dimension, with ever smaller steps.</summary>
    private void Climb()
    {
        var longest = Math.Max(ranges.PromptTokens.Length, Math.Max(ranges.OutputTokens.Length, ranges.Batch.Length));
        for (var step = (int)Math.Min(longest / 2, 1 << 28); step > 0;)
        {
            var before = bestPower;
            var point = best;
            Try(point with { PromptTokens = point.PromptTokens + step });
            Try(point with { PromptTokens = point.PromptTokens - step });
            Try(point with { OutputTokens = point.OutputTokens + step });
            Try(point with { OutputTokens = point.OutputTokens - step });
            Try(point with { Batch = point.Batch + step });
            Try(point with { Batch = point.Batch - step });
            if (!(bestPower > before))
                step /= 2;
        }
    }

    private void Try(WorkloadPoint point)
    {
        if (!ranges.Contains(point))
            return;
        var power = peakPower.At(point);
        if (!(power > bestPower))
            return;
        best = point;
        bestPower = power;
    }

    /// <summary>What is asked of one phase, on a tape of its own.</summary>
    private sealed class Phase
    {
        private readonly List<Turn> turns = [];

        public Phase(PhaseCosts costs, Real power)
        {
            var tape = new ExpressionTape(blockLength: 1);
            // What a power is made of stands before it on the tape, and is asked for without it.
            foreach (var group in costs.Groups)
                Add(group.ComputeTime, group.MemoryTime);
            Add(costs.OperatorTime, costs.LinkTime);
            IsConstant = power.IsConstant;
            Power = new Probe(tape, power);

            void Add(Real a, Real b)
            {
                // One of two times that is longer for every workload always is.
                if (!(a.Low > b.High) && !(a.High <= b.Low))
                    turns.Add(new Turn(tape, a, b));
            }
        }

        public bool IsConstant { get; }

        public Probe Power { get; }

        public IReadOnlyList<Turn> Turns => turns;
    }

    /// <summary>One figure at one workload after another.</summary>
    private readonly struct Probe(ExpressionTape tape, Real figure)
    {
        private readonly ExpressionTape tape = tape;
        private readonly int register = tape.Add(figure);
        private readonly int length = tape.Length;

        public double At(WorkloadPoint point)
        {
            tape.Evaluate(point, length);
            return tape.RealAt(register, 0);
        }
    }

    /// <summary>Where two times change places.</summary>
    private sealed class Turn(ExpressionTape tape, Real a, Real b)
    {
        private readonly Probe timeOfA = new(tape, a);
        private readonly Probe timeOfB = new(tape, b);

        /// <summary>The last length of a line before they do; the last one where they do not.</summary>
        public int Find(int first, int last, Func<int, WorkloadPoint> line)
        {
            var atFirst = IsLonger(first);
            if (IsLonger(last) == atFirst)
                return last;
            int low = first, high = last;
            while (high - low > 1)
            {
                var middle = low + ((high - low) / 2);
                if (IsLonger(middle) == atFirst)
                    low = middle;
                else
                    high = middle;
            }

            return low;

            bool IsLonger(int length)
            {
                var point = line(length);
                return timeOfA.At(point) > timeOfB.At(point);
            }
        }
    }
}
