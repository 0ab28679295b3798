namespace EdgeDsl.CostModel;

/// <summary>
/// Searches the workload with the largest peak power. Power is energy over time. Between prefill's jumps, where the prompts need one more
/// micro-batch, and the bend where all experts are read, time is a sum of the longer of compute and memory time, so convex, and energy a sum
/// of both: their ratio has one top. Prefill's attention, and a window that the context reaches, bend both alike; that this makes no second
/// top that is higher is not proved, but tried on many small deployments. Very long ranges are sampled; the limits below say from where on.
/// </summary>
internal sealed class PeakPowerSearch
{
    private const int MostStretches = 512;
    private const int MostBatches = 32;
    private const int Nearby = 4;

    private readonly DeploymentCostModel model;
    private readonly WorkloadRanges ranges;
    private readonly CancellationToken cancellation;
    private readonly Probe prefillPower;
    private readonly Probe decodePower;
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
        prefillPower = new Probe(costs.PrefillPower);
        decodePower = new Probe(costs.DecodePower);
        peakPower = new Probe(costs.PeakPower);
    }

    public WorkloadPoint Find(WorkloadPoint farCorner)
    {
        best = farCorner;
        foreach (var batch in Batches())
        {
            SearchMicroBatches(batch);
            foreach (var output in new[] { ranges.OutputTokens.Low, ranges.OutputTokens.High })
                Search(decodePower, ranges.PromptTokens, prompt => new WorkloadPoint(prompt, output, batch));
            SearchOutputs(ranges.PromptTokens.Low, batch);
        }

        Climb();
        // A longer prompt with fewer outputs has nearly the same contexts; which of these workloads draws most, rounding to whole tokens says.
        var (near, batchOfBest) = (best.PromptTokens, best.Batch);
        for (var further = -Nearby; further <= Nearby; further++)
        {
            if (ranges.PromptTokens.Contains((long)near + further))
                SearchOutputs(near + further, batchOfBest);
        }

        return best;
    }

    private void SearchOutputs(int prompt, int batch) => Search(decodePower, ranges.OutputTokens, output => new WorkloadPoint(prompt, output, batch));

    /// <summary>Batches from the lowest on; of very many some, the further apart the larger.</summary>
    private SortedSet<int> Batches()
    {
        var batches = new SortedSet<int> { ranges.Batch.High };
        for (long batch = ranges.Batch.Low; batch < ranges.Batch.High; batch += Math.Max(1, Math.Min(ranges.Batch.Length / MostBatches, batch - ranges.Batch.Low)))
            batches.Add((int)batch);
        return batches;
    }

    /// <summary>How many tokens read as many experts as there are; 0 where there are none.</summary>
    private long TokensOfAllExperts => model.Deployment.Model is { Experts: > 0 } experts ? experts.Experts / Math.Max(experts.ExpertsPerToken, 1) : 0;

    /// <summary>Searches the prompts with the same number of micro-batches, stretch by stretch; of very many some, the further apart the longer.</summary>
    private void SearchMicroBatches(int batch)
    {
        long microBatch = model.Deployment.MicroBatch;
        // An empty prompt has no power of its own.
        long first = Math.Max(Number(ranges.PromptTokens.Low), 1), last = Number(ranges.PromptTokens.High);
        for (var number = first; number <= last; number += Math.Max(1, Math.Min((last - first) / MostStretches, number - first)))
        {
            long start = ((number - 1) * microBatch / batch) + 1, end = number * microBatch / batch;
            var bend = Math.Max(start, Math.Min(TokensOfAllExperts / batch, end));
            SearchPrompts(start, bend, batch);
            SearchPrompts(bend, end, batch);
        }

        long Number(long prompt) => ExactArithmetic.CeilingDivide(prompt * batch, microBatch);
    }

    private void SearchPrompts(long first, long last, int batch) => Search(
        prefillPower,
        new DimensionRange((int)Math.Max(first, ranges.PromptTokens.Low), (int)Math.Min(last, ranges.PromptTokens.High)),
        prompt => new WorkloadPoint(prompt, ranges.OutputTokens.High, batch));

    /// <summary>Searches a line of workloads that has one top.</summary>
    private void Search(Probe power, DimensionRange range, Func<int, WorkloadPoint> line)
    {
        if (power.IsConstant)
            return;
        cancellation.ThrowIfCancellationRequested();
        int low = range.Low, high = range.High;
        while (high - low > 2)
        {
            var third = (high - low) / 3;
            if (power.At(line(low + third)) < power.At(line(high - third)))
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
        for (var step = 1 << 29; step > 0;)
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

    /// <summary>One power at one workload after another.</summary>
    private sealed class Probe
    {
        private readonly ExpressionTape tape = new(blockLength: 1);
        private readonly int register;

        public Probe(Real power)
        {
            IsConstant = power.IsConstant;
            register = tape.Add(power);
        }

        public bool IsConstant { get; }

        public double At(WorkloadPoint point)
        {
            tape.Evaluate(point);
            return tape.RealAt(register, 0);
        }
    }
}
