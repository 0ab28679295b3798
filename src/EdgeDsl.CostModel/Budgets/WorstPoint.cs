namespace EdgeDsl.CostModel;

/// <summary>
/// Finds the workload in the declared ranges that costs most of what a budget limits. Memory, times and energies of a request grow with
/// every dimension, so their worst point is the far corner; energy per token falls with the batch, over which the weights are shared; peak
/// power goes up and down with every dimension and is searched.
/// </summary>
public static class WorstPoint
{
    /// <summary>The worst point for a budget.</summary>
    /// <param name="model">The cost model.</param>
    /// <param name="ranges">The declared ranges.</param>
    /// <param name="budget">The budget.</param>
    /// <param name="cancellation">Ends the search for the peak of power, which is the only one that takes time.</param>
    /// <param name="free">Its costs with the ranges left free, where they are at hand.</param>
    public static WorkloadPoint Find(
        DeploymentCostModel model, WorkloadRanges ranges, Budget budget, CancellationToken cancellation = default, DeploymentCosts? free = null)
    {
        var farCorner = new WorkloadPoint(ranges.PromptTokens.High, ranges.OutputTokens.High, ranges.Batch.High);
        return budget switch
        {
            Budget.EnergyPerToken => farCorner with { Batch = ranges.Batch.Low },
            Budget.Power => Search(free ?? model.At(ranges.ToFreeWorkload())),
            _ => farCorner,
        };

        WorkloadPoint Search(DeploymentCosts costs) =>
            costs.PeakPower.IsConstant ? farCorner : new PeakPowerSearch(model, ranges, costs, cancellation).Find(farCorner);
    }
}
