namespace EdgeDsl.CostModel;

/// <summary>The planes that stand for the budgets: each touches the cost of a plan that broke one.</summary>
internal sealed class BudgetPlanes
{
    private const int MostExcluded = 4;

    // Slopes are measured, to about 1e-11; a plane gives way by that much, so that it cuts off no plan that just keeps the limit. Where it
    // has to stand back by as much, it cuts off plans that keep the limit by less than that.
    private const double MeasuringError = 1e-10;

    private readonly Deployment untailored;
    private readonly IReadOnlyList<TailoringLimit> limits;
    private readonly LayerOptions options;
    private readonly List<double[]> losses;
    private readonly bool hasFormats;
    private readonly List<(TailoringLimit Limit, CostPlane Plane, double Slack)> planes = [];
    private readonly List<int[]> excluded = [];

    /// <summary>No planes yet.</summary>
    /// <param name="untailored">The deployment as declared.</param>
    /// <param name="limits">Its budgets.</param>
    /// <param name="options">What its layers can become.</param>
    /// <param name="losses">What each option loses.</param>
    public BudgetPlanes(Deployment untailored, IReadOnlyList<TailoringLimit> limits, LayerOptions options, List<double[]> losses)
    {
        this.untailored = untailored;
        this.limits = limits;
        this.options = options;
        this.losses = losses;
        hasFormats = untailored.Tailoring!.BitWidths.Count > 1;
    }

    /// <summary>Judges a plan by the cost model; where it breaks a budget, adds what cuts it off.</summary>
    /// <returns>Whether it keeps the budgets.</returns>
    public bool Judge(int[] chosen)
    {
        var model = new DeploymentCostModel(untailored.With(options.PlanOf(chosen)));
        var kept = true;
        foreach (var limit in limits)
        {
            var need = limit.Need(model);
            if (!(need > limit.Limit))
                continue;
            kept = false;
            CutOff(chosen, model.Weights, limit, need);
        }

        return kept;
    }

    /// <summary>The plans that keep the planes, as a knapsack.</summary>
    public Knapsack ToKnapsack()
    {
        var left = new double[planes.Count + excluded.Count];
        for (var i = 0; i < planes.Count; i++)
            left[i] = planes[i].Limit.Limit + planes[i].Slack - planes[i].Plane.Rest;
        // A plan is excluded as one that agrees with it in all layers.
        for (var i = planes.Count; i < left.Length; i++)
            left[i] = options.OfLayers.Count - 0.5;
        var uses = new List<double[][]>();
        for (var layer = 0; layer < options.OfLayers.Count; layer++)
            uses.Add(UsesOf(layer, left.Length));
        return new Knapsack(losses, uses, left, options.Kinds);
    }

    private void CutOff(int[] chosen, StoredWeights weights, TailoringLimit limit, double need)
    {
        var amounts = options.AmountsOf(chosen);
        var known = planes.FindIndex(plane => plane.Limit == limit && Math.Abs(plane.Plane.At(amounts) - need) <= MeasuringError * need);
        if (known < 0)
        {
            known = planes.Count;
            planes.Add((limit, CostPlane.At(changed => limit.Need(new DeploymentCostModel(untailored, changed)), weights, amounts, options), MeasuringError * limit.Limit));
        }

        // Over by rounding. Of plans that are made of the same, others may keep the limit to the last bit where their formats are
        // summed in another order, so that this one alone goes at first.
        if (planes[known].Plane.At(amounts) > limit.Limit + (2 * planes[known].Slack))
            return;
        if (hasFormats && excluded.Count < MostExcluded)
        {
            excluded.Add(chosen);
            return;
        }

        planes[known] = planes[known] with { Slack = -MeasuringError * limit.Limit };
    }

    private double[][] UsesOf(int layer, int count)
    {
        var ofLayer = new double[options.OfLayers[layer].Length][];
        for (var option = 0; option < ofLayer.Length; option++)
        {
            var used = new double[count];
            var amounts = options.OfLayers[layer][option].Amounts;
            for (var i = 0; i < planes.Count; i++)
            {
                for (var direction = 0; direction < amounts.Length; direction++)
                    used[i] += planes[i].Plane.Prices[direction] * amounts[direction];
            }

            for (var i = 0; i < excluded.Count; i++)
                used[planes.Count + i] = excluded[i][layer] == option ? 1 : 0;
            ofLayer[option] = used;
        }

        return ofLayer;
    }
}
