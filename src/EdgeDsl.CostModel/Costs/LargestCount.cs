namespace EdgeDsl.CostModel;

/// <summary>How far the counts of a deployment are from leaving 64 bits, without looking at every intermediate of its expressions.</summary>
internal static class LargestCount
{
    /// <summary>Below this, no intermediate of the emitted code can leave 64 bits when the counts at the far corner do not.</summary>
    public const long FarFromOverflow = long.MaxValue / 64;

    /// <summary>
    /// The largest count: total FLOPs, or FLOPs or bytes of an operator group in every step. These are doubles by now: far from the limit
    /// that is precise enough.
    /// </summary>
    /// <param name="farCorner">The costs where every dimension is largest.</param>
    /// <param name="ranges">The ranges.</param>
    public static double Of(DeploymentCosts farCorner, WorkloadRanges ranges)
    {
        double largest = farCorner.TotalFlops.Constant;
        foreach (var phase in new[] { farCorner.Prefill, farCorner.DecodeStep })
        {
            foreach (var group in phase.Groups)
                largest = Math.Max(largest, Math.Max(group.Flops.Constant, group.Bytes.Constant) * ranges.OutputTokens.High);
        }

        return largest;
    }
}
