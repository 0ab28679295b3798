namespace EdgeDsl.CostModel;

/// <summary>A budget that a plan has to keep at its worst point.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Limit">Its limit in base units.</param>
/// <param name="Point">The workload in the declared ranges that costs most of it.</param>
public sealed record TailoringLimit(Budget Budget, double Limit, WorkloadPoint Point)
{
    // Power is no sum over layers, and pruning hardly changes it.
    private static readonly Budget[] Candidates =
    [
        Budget.Memory, Budget.DeviceMemory, Budget.Storage, Budget.TimeToFirstToken, Budget.TimePerOutputToken, Budget.EndToEnd,
        Budget.EnergyPerToken, Budget.EnergyPerRequest, Budget.Battery,
    ];

    /// <summary>What a deployment needs of it, in base units.</summary>
    /// <param name="model">The cost model of the deployment.</param>
    public double Need(DeploymentCostModel model) => model.At(Point.ToWorkload()).Need(Budget).Constant;

    /// <summary>The budgets that tailoring keeps: those that are declared and whose cost is known, of two for one cost the tighter.</summary>
    /// <param name="model">The cost model of the untailored deployment.</param>
    /// <param name="budgets">The declared budgets.</param>
    /// <param name="ranges">The declared ranges.</param>
    public static IReadOnlyList<TailoringLimit> Of(DeploymentCostModel model, DeploymentBudgets budgets, WorkloadRanges ranges)
    {
        var limits = new List<TailoringLimit>();
        foreach (var budget in Candidates)
        {
            var limit = budgets.Limit(budget, model.Deployment.Device);
            if (double.IsInfinity(limit))
                continue;
            var found = new TailoringLimit(budget, limit, WorstPoint.Find(model, ranges, budget));
            if (double.IsNaN(found.Need(model)))
                continue;
            var same = limits.FindIndex(other => IsSameCost(other.Budget, budget));
            if (same < 0)
                limits.Add(found);
            else if (limit < limits[same].Limit)
                limits[same] = found;
        }

        return limits;
    }

    private static bool IsSameCost(Budget a, Budget b) => (a, b) is (Budget.Memory, Budget.DeviceMemory) or (Budget.EnergyPerRequest, Budget.Battery);
}
