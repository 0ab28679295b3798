namespace EdgeDsl.CostModel;

/// <summary>
/// Searches the workload with the largest peak power. Power is a ratio of busy times: it jumps where the prompt needs one more micro-batch,
/// bends where the context reaches a window or where an operator group turns from memory to compute, and has one top in between. So every
/// stretch between jumps is cut at its bends and searched piece by piece. Very long ranges are sampled; the limits below say from where on.
/// </summary>
internal sealed class PeakPowerSearch
{
    private const int MostJumps = 256;
    private const int MostBatches = 32;

    private readonly DeploymentCostModel model;
    private readonly WorkloadRanges ranges;
    private readonly CancellationToken cancellation;
    private readonly DeploymentCosts costs;
    private readonly ExpressionTape tape = new(blockLength: 1);
    private readonly List<Turn> prefillTurns = [];
    private readonly Turn decodeTurn;
    private readonly Probe prefillPower;
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
        this.costs = costs;
        this.cancellation = cancellation;
        // What a power is made of stands before it on the tape, and is asked for without it.
        foreach (var group in costs.Prefill.Groups)
            AddPrefillTurn(group.ComputeTime, group.MemoryTime);
        AddPrefillTurn(costs.Prefill.OperatorTime, costs.Prefill.LinkTime);
        prefillPower = new Probe(tape, costs.PrefillPower);
        decodeTurn = new Turn(tape, costs.DecodeStep.OperatorTime, costs.DecodeStep.LinkTime);
        peakPower = new Probe(tape, costs.PeakPower);

        void AddPrefillTurn(Real above, Real below)
        {
            var turn = new Turn(tape, above, below);
            if (turn.IsPossible)
                prefillTurns.Add(turn);
        }
    }

    public WorkloadPoint Find(WorkloadPoint farCorner)
    {
        best = farCorner;
        Try(farCorner);
        foreach (var batch in Batches())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!costs.PrefillPower.IsConstant)
                SearchPrefill(batch);
            if (!costs.DecodePower.IsConstant)
                SearchDecode(batch);
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

    private void SearchPrefill(int batch)
    {
        long first = ranges.PromptTokens.Low;
        foreach (var last in Jumps(batch))
        {
            if (last < first)
                continue;
            SearchStretch((int)first, (int)last, batch);
            first = last + 1;
        }
    }

    /// <summary>Last prompt lengths before a jump or a window's bend, and the end of the range.</summary>
    private SortedSet<long> Jumps(int batch)
    {
        var jumps = new SortedSet<long> { ranges.PromptTokens.High };
        var microBatch = model.Deployment.MicroBatch;
        AddMultiples(microBatch, batch);
        AddMultiples(microBatch, 1);
        foreach (var attention in AttentionGroup.Of(model.Deployment))
            Add(attention.Window);
        return jumps;

        void AddMultiples(long dividend, long divisor)
        {
            long least = ((long)ranges.PromptTokens.Low * divisor / dividend) + 1, most = (long)ranges.PromptTokens.High * divisor / dividend;
            var step = Math.Max(1, (most - least) / MostJumps);
            for (var k = least; k <= most; k += step)
                Add(k * dividend / divisor);
        }

        void Add(long prompt)
        {
            // An empty prompt is a stretch of its own.
            if (ranges.PromptTokens.Low == 0)
                jumps.Add(0);
            if (ranges.PromptTokens.Contains(prompt))
                jumps.Add(prompt);
        }
    }

    private void SearchStretch(int first, int last, int batch)
    {
        var cuts = new SortedSet<int> { first, last };
        foreach (var turn in prefillTurns)
        {
            if (turn.Find(first, last, ranges.OutputTokens.Low, batch) is not { } prompt)
                continue;
            cuts.Add(prompt);
            cuts.Add(prompt + 1);
        }

        var from = first;
        foreach (var to in cuts)
        {
            SearchPiece(from, to, batch);
            from = to;
        }
    }

    private void SearchPiece(int from, int to, int batch)
    {
        var output = ranges.OutputTokens.High;
        Try(new WorkloadPoint(from, output, batch));
        Try(new WorkloadPoint(to, output, batch));
        int low = from, high = to;
        while (high - low > 2)
        {
            var third = (high - low) / 3;
            if (PrefillPowerAt(low + third) < PrefillPowerAt(high - third))
                low += third;
            else
                high -= third;
        }

        for (var prompt = low; prompt <= high; prompt++)
            Try(new WorkloadPoint(prompt, output, batch));

        double PrefillPowerAt(int prompt) => prefillPower.At(new WorkloadPoint(prompt, output, batch));
    }

    private void SearchDecode(int batch)
    {
        foreach (var output in new[] { ranges.OutputTokens.Low, ranges.OutputTokens.High })
        {
            Try(new WorkloadPoint(ranges.PromptTokens.Low, output, batch));
            Try(new WorkloadPoint(ranges.PromptTokens.High, output, batch));
            foreach (var attention in AttentionGroup.Of(model.Deployment))
            {
                Try(new WorkloadPoint(Clamp(attention.Window), output, batch));
                Try(new WorkloadPoint(Clamp(attention.Window - output), output, batch));
            }

            if (decodeTurn.Find(ranges.PromptTokens.Low, ranges.PromptTokens.High, output, batch) is { } turn)
            {
                Try(new WorkloadPoint(turn, output, batch));
                Try(new WorkloadPoint(turn + 1, output, batch));
            }
        }
    }

    private int Clamp(long prompt) => (int)Math.Max(ranges.PromptTokens.Low, Math.Min(ranges.PromptTokens.High, prompt));

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

        /// <summary>Whether they can: one of two times that is longer for every workload always is.</summary>
        public bool IsPossible { get; } = !(a.Low > b.High) && !(a.High <= b.Low);

        /// <summary>The last prompt length before they do; null where they do not.</summary>
        public int? Find(int first, int last, int output, int batch)
        {
            if (!IsPossible)
                return null;
            var atFirst = IsLonger(first);
            if (atFirst == IsLonger(last))
                return null;
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
