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
            Search(prefill, Jumps(batch), ranges.OutputTokens.High, batch);
            foreach (var output in Outputs())
                Search(decode, Bends(output), output, batch);
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
        [ranges.OutputTokens.Low, Math.Min(ranges.OutputTokens.Low + 1, ranges.OutputTokens.High), ranges.OutputTokens.High];

    /// <summary>Last prompt lengths before prefill jumps or a window bends it, and the end of the range.</summary>
    private SortedSet<long> Jumps(int batch)
    {
        var jumps = new SortedSet<long> { ranges.PromptTokens.High };
        var microBatch = model.Deployment.MicroBatch;
        AddMultiples(microBatch, batch);
        AddMultiples(microBatch, 1);
        foreach (var attention in AttentionGroup.Of(model.Deployment))
            Add(jumps, attention.Window);
        Add(jumps, 0); // an empty prompt is a stretch of its own
        return jumps;

        void AddMultiples(long dividend, long divisor)
        {
            long least = ((long)ranges.PromptTokens.Low * divisor / dividend) + 1, most = (long)ranges.PromptTokens.High * divisor / dividend;
            var step = Math.Max(1, (most - least) / MostJumps);
            for (var k = least; k <= most; k += step)
                Add(jumps, k * dividend / divisor);
        }
    }

    /// <summary>Prompt lengths at which the first or the last of the outputs reaches a window, and the end of the range.</summary>
    private SortedSet<long> Bends(int output)
    {
        var bends = new SortedSet<long> { ranges.PromptTokens.High };
        foreach (var attention in AttentionGroup.Of(model.Deployment))
        {
            Add(bends, attention.Window);
            Add(bends, attention.Window - output);
        }

        return bends;
    }

    private void Add(SortedSet<long> prompts, long prompt)
    {
        if (ranges.PromptTokens.Contains(prompt))
            prompts.Add(prompt);
    }

    private void Search(Phase phase, SortedSet<long> ends, int output, int batch)
    {
        if (phase.IsConstant)
            return;
        long first = ranges.PromptTokens.Low;
        foreach (var last in ends)
        {
            SearchStretch(phase, (int)first, (int)last, output, batch);
            first = last + 1;
        }
    }

    private void SearchStretch(Phase phase, int first, int last, int output, int batch)
    {
        var cuts = new SortedSet<int> { first, last };
        foreach (var turn in phase.Turns)
        {
            var prompt = turn.Find(first, last, output, batch);
            cuts.Add(prompt);
            cuts.Add(Math.Min(prompt + 1, last));
        }

        var from = first;
        foreach (var to in cuts)
        {
            SearchPiece(phase, from, to, output, batch);
            from = to;
        }
    }

    private void SearchPiece(Phase phase, int from, int to, int output, int batch)
    {
        int low = from, high = to;
        while (high - low > 2)
        {
            var third = (high - low) / 3;
            if (PowerAt(low + third) < PowerAt(high - third))
                low += third;
            else
                high -= third;
        }

        for (var prompt = low; prompt <= high; prompt++)
            Try(new WorkloadPoint(prompt, output, batch));

        double PowerAt(int prompt) => phase.Power.At(new WorkloadPoint(prompt, output, batch));
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

        /// <summary>The last prompt length before they do; the last one where they do not.</summary>
        public int Find(int first, int last, int output, int batch)
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

            bool IsLonger(int prompt)
            {
                var point = new WorkloadPoint(prompt, output, batch);
                return timeOfA.At(point) > timeOfB.At(point);
            }
        }
    }
}
