namespace EdgeDsl.CostModel;

/// <summary>The plans that prune as much as may be, one for each format: what costs least, whatever it loses.</summary>
internal sealed class CheapestPlans
{
    private readonly IReadOnlyList<TailoringLimit> limits;
    private readonly List<double[]> needs = [];

    public CheapestPlans(DeploymentCostModel untailored, IReadOnlyList<TailoringLimit> limits, LayerOptions options)
    {
        this.limits = limits;
        foreach (var format in Formats(options))
        {
            var chosen = new int[options.OfLayers.Count];
            for (var layer = 0; layer < chosen.Length; layer++)
                chosen[layer] = MostPruned(options.OfLayers[layer], format);
            var model = new DeploymentCostModel(untailored.Deployment.With(options.PlanOf(chosen)));
            var ofPlan = new double[limits.Count];
            for (var i = 0; i < ofPlan.Length; i++)
                ofPlan[i] = limits[i].Need(model);
            needs.Add(ofPlan);
            if (Feasible is null && WorstShare(ofPlan) <= 1)
                Feasible = chosen;
        }
    }

    /// <summary>One that keeps every budget, the one of the best format; null where none does.</summary>
    public int[]? Feasible { get; }

    /// <summary>The budget that is missed most.</summary>
    /// <param name="isProven">Whether there is certainly no plan.</param>
    public InfeasibleBudget Infeasible(bool isProven)
    {
        InfeasibleBudget? alone = null;
        for (var i = 0; i < limits.Count; i++)
        {
            var least = double.PositiveInfinity;
            foreach (var ofPlan in needs)
                least = Math.Min(least, ofPlan[i]);
            if (least > limits[i].Limit && least / limits[i].Limit > (alone is null ? 0 : alone.Need / alone.Limit.Limit))
                alone = new InfeasibleBudget(limits[i], least, true, isProven);
        }

        if (alone is not null)
            return alone;
        var nearest = needs[0];
        foreach (var ofPlan in needs)
        {
            if (WorstShare(ofPlan) < WorstShare(nearest))
                nearest = ofPlan;
        }

        var worst = 0;
        for (var i = 1; i < limits.Count; i++)
        {
            if (nearest[i] / limits[i].Limit > nearest[worst] / limits[worst].Limit)
                worst = i;
        }

        return new InfeasibleBudget(limits[worst], nearest[worst], false, isProven);
    }

    private double WorstShare(double[] ofPlan)
    {
        var worst = 0.0;
        for (var i = 0; i < ofPlan.Length; i++)
            worst = Math.Max(worst, ofPlan[i] / limits[i].Limit);
        return worst;
    }

    private static List<WeightFormat> Formats(LayerOptions options)
    {
        var formats = new List<WeightFormat>();
        foreach (var layer in options.OfLayers)
        {
            foreach (var option in layer)
            {
                if (!formats.Contains(option.Plan.Format))
                    formats.Add(option.Plan.Format);
            }
        }

        return formats;
    }

    // A protected layer has the one option that it has.
    private static int MostPruned(LayerOption[] layer, WeightFormat format)
    {
        var most = layer.Length - 1;
        for (var option = 0; option < layer.Length; option++)
        {
            if (layer[option].Plan.Format == format)
                most = option;
        }

        return most;
    }
}
