namespace EdgeDsl.CostModel;

/// <summary>
/// Searches the workload with the largest peak power. Power is a ratio of busy times; it jumps where the prompt needs one more
/// micro-batch, bends where the context reaches a window, and is smooth in between. So the candidates are the corners and both sides of
/// every jump and bend, and the best of them climb to the top of their stretch.
/// </summary>
internal sealed class PeakPowerSearch
{
    private const int MostJumps = 512;
    private const int MostBatches = 64;
    private const int Climbers = 4;

    private readonly DeploymentCostModel model;
    private readonly WorkloadRanges ranges;
    private readonly Real power;
    private readonly List<(double Power, WorkloadPoint Point)> candidates = [];

    public PeakPowerSearch(DeploymentCostModel model, WorkloadRanges ranges)
    {
        this.model = model;
        this.ranges = ranges;
        power = model.At(ranges.ToFreeWorkload()).PeakPower;
    }

    public WorkloadPoint Find(WorkloadPoint farCorner)
    {
        if (power.IsConstant)
            return farCorner;
        Add(farCorner);
        foreach (var batch in Batches())
        {
            foreach (var prompt in Prompts(batch))
            {
                Add(new WorkloadPoint(prompt, ranges.OutputTokens.Low, batch));
                Add(new WorkloadPoint(prompt, ranges.OutputTokens.High, batch));
            }
        }

        candidates.Sort((a, b) => b.Power.CompareTo(a.Power));
        var best = candidates[0];
        for (var i = 0; i < Math.Min(Climbers, candidates.Count); i++)
        {
            var top = Climb(candidates[i]);
            if (top.Power > best.Power)
                best = top;
        }

        return best.Point;
    }

    private IEnumerable<int> Batches()
    {
        var step = Math.Max(1, ranges.Batch.Length / MostBatches);
        for (long batch = ranges.Batch.Low; batch < ranges.Batch.High; batch += step)
            yield return (int)batch;
        yield return ranges.Batch.High;
    }

    private IEnumerable<int> Prompts(int batch)
    {
        yield return ranges.PromptTokens.Low;
        yield return ranges.PromptTokens.High;
        var microBatch = model.Deployment.MicroBatch;
        long first = ((long)ranges.PromptTokens.Low * batch / microBatch) + 1, last = (long)ranges.PromptTokens.High * batch / microBatch;
        var step = Math.Max(1, (last - first) / MostJumps);
        for (var microBatches = first; microBatches <= last; microBatches += step)
        {
            foreach (var prompt in BothSidesOf(microBatches * microBatch / batch))
                yield return prompt;
        }

        foreach (var attention in AttentionGroup.Of(model.Deployment.Model))
        {
            foreach (var prompt in BothSidesOf(attention.Window))
                yield return prompt;
            foreach (var prompt in BothSidesOf(attention.Window - ranges.OutputTokens.High))
                yield return prompt;
        }
    }

    private IEnumerable<int> BothSidesOf(long prompt)
    {
        if (ranges.PromptTokens.Contains(prompt))
            yield return (int)prompt;
        if (ranges.PromptTokens.Contains(prompt + 1))
            yield return (int)(prompt + 1);
    }

    private void Add(WorkloadPoint point) => candidates.Add((PowerAt(point), point));

    private (double Power, WorkloadPoint Point) Climb((double Power, WorkloadPoint Point) top)
    {
        var longest = Math.Max(ranges.PromptTokens.Length, Math.Max(ranges.OutputTokens.Length, ranges.Batch.Length));
        for (var step = (int)Math.Min(longest / 2, 1 << 28); step > 0;)
        {
            var before = top.Power;
            var point = top.Point;
            top = Better(top, point with { PromptTokens = point.PromptTokens + step });
            top = Better(top, point with { PromptTokens = point.PromptTokens - step });
            top = Better(top, point with { OutputTokens = point.OutputTokens + step });
            top = Better(top, point with { OutputTokens = point.OutputTokens - step });
            top = Better(top, point with { Batch = point.Batch + step });
            top = Better(top, point with { Batch = point.Batch - step });
            if (!(top.Power > before))
                step /= 2;
        }

        return top;
    }

    private (double Power, WorkloadPoint Point) Better((double Power, WorkloadPoint Point) top, WorkloadPoint point)
    {
        if (!ranges.Contains(point))
            return top;
        var reached = PowerAt(point);
        return reached > top.Power ? (reached, point) : top;
    }

    private double PowerAt(WorkloadPoint point) =>
        new ExpressionEvaluator(point.PromptTokens, point.OutputTokens, point.Batch).Evaluate(power);
}
