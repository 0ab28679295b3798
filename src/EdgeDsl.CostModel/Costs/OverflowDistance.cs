namespace EdgeDsl.CostModel;

/// <summary>How far the costs of a deployment are from what holds them, without looking at every intermediate of its expressions.</summary>
internal static class OverflowDistance
{
    // Below these, no intermediate of the emitted code can overflow when the costs at the far corner do not.
    private const long FarCount = long.MaxValue / 64;
    private const double FarReal = double.MaxValue / 1e9;

    /// <summary>
    /// Whether no cost comes near to overflowing. The largest count is total FLOPs, or FLOPs or bytes of an operator group in every step;
    /// these are doubles by now, which far from the limit is precise enough. Times and energies are largest for the whole request.
    /// </summary>
    /// <param name="farCorner">The costs where every dimension is largest.</param>
    /// <param name="ranges">The ranges.</param>
    /// <param name="widening">How many times larger a cost may still become.</param>
    public static bool IsFar(DeploymentCosts farCorner, WorkloadRanges ranges, int widening = 1)
    {
        if (farCorner.HasOverflow)
            return false;
        double largest = farCorner.TotalFlops.Constant;
        foreach (var phase in new[] { farCorner.Prefill, farCorner.DecodeStep })
        {
            foreach (var group in phase.Groups)
                largest = Math.Max(largest, Math.Max(group.Flops.Constant, group.Bytes.Constant) * ranges.OutputTokens.High);
        }

        return largest < FarCount / widening
            && !(farCorner.EndToEndLatency.Constant >= FarReal / widening) && !(farCorner.EnergyPerRequest.Constant >= FarReal / widening);
    }
}
