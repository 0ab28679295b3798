namespace EdgeDsl.CostModel;

/// <summary>
/// A deployment with the plan that keeps its budgets at the least predicted loss: cost-model §6.1. Budgets enter as planes that touch their
/// costs from below; each plan that is found is judged by the cost model itself, and where it breaks a budget another plane is added. So what
/// comes out keeps every budget, and no plan that keeps them all is predicted to lose less than <see cref="Bound"/>.
/// </summary>
public sealed class TailoredDeployment
{
    // Where a sensitivity is 0, no more is pruned than is needed. Far below every real loss.
    private const double Reluctance = 1e-9;
    private const int MostRounds = 60;

    // With one binding budget, and with several; where they are not reached, the gap is wider and stated.
    private const double GapOfOne = 1e-3;
    private const double GapOfSeveral = 1e-2;

    private TailoredDeployment(
        DeploymentCostModel untailored, IReadOnlyList<TailoringLimit> limits, LayerOptions options, int[]? chosen, double bound, InfeasibleBudget? infeasible)
    {
        Untailored = untailored;
        Limits = limits;
        Infeasible = infeasible;
        Plan = chosen is null ? default : options.PlanOf(chosen);
        Model = chosen is null ? untailored : new DeploymentCostModel(untailored.Deployment.With(Plan));
        var least = 0.0;
        for (var layer = 0; layer < options.OfLayers.Count; layer++)
        {
            Loss += chosen is null ? double.NaN : options.OfLayers[layer][chosen[layer]].Loss;
            least += LeastLoss(options.OfLayers[layer]);
        }

        var reluctance = Reluctance * options.OfLayers.Count;
        Bound = chosen is null ? double.NaN : Math.Min(Math.Max(bound - reluctance, least), Loss);
        Gap = Loss - Bound <= 2 * reluctance ? 0 : (Loss - Bound) / (Loss - least);
    }

    /// <summary>The deployment as declared.</summary>
    public DeploymentCostModel Untailored { get; }

    /// <summary>The tailored deployment; the untailored one where no plan keeps the budgets.</summary>
    public DeploymentCostModel Model { get; }

    /// <summary>The budgets that the plan keeps.</summary>
    public IReadOnlyList<TailoringLimit> Limits { get; }

    /// <summary>The budget that no plan keeps, or none that was found; null where there is a plan.</summary>
    public InfeasibleBudget? Infeasible { get; }

    /// <summary>What becomes of each layer; empty where there is no plan.</summary>
    public EquatableArray<LayerPlan> Plan { get; }

    /// <summary>Predicted increase of ln perplexity over the unquantized, unpruned model; not a number where there is no plan.</summary>
    public double Loss { get; }

    /// <summary>
    /// No plan that keeps the budgets has a smaller predicted increase; but one may that keeps a budget only to within a ten-billionth of it,
    /// where several plans pass that budget by rounding alone.
    /// </summary>
    public double Bound { get; }

    /// <summary>
    /// Loss above the bound, as a share of what the loss is above the least that any plan has, budgets or not; 0 where the plan is certainly
    /// the best, as far as <see cref="Bound"/> is.
    /// </summary>
    public double Gap { get; }

    /// <summary>Whether the sensitivities are the default and not the model's own.</summary>
    public bool HasDefaultSensitivities => LayerSensitivities.AreDefault(Untailored.Deployment.Model);

    /// <summary>Perplexity relative to the unquantized, unpruned model.</summary>
    public double PerplexityRatio => CostModel.PerplexityRatio.Of(Model);

    /// <summary>The plan for a deployment.</summary>
    /// <param name="deployment">The deployment as declared, with what may be tailored.</param>
    /// <param name="budgets">Its budgets.</param>
    /// <param name="ranges">Its ranges.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>Null where the deployment is not to be tailored, its costs overflow, or it breaks down whatever the plan.</returns>
    public static TailoredDeployment? Of(Deployment deployment, DeploymentBudgets budgets, WorkloadRanges ranges, CancellationToken cancellation = default)
    {
        if (deployment.Tailoring is not { } tailoring)
            return null;
        var untailored = new DeploymentCostModel(deployment);
        var corner = new WorkloadPoint(ranges.PromptTokens.High, ranges.OutputTokens.High, ranges.Batch.High);
        if (untailored.Parameters.IsOverflow || untailored.At(corner.ToWorkload()).HasOverflow)
            return null;
        var options = new LayerOptions(deployment, tailoring, cancellation);
        foreach (var layer in options.OfLayers)
        {
            if (double.IsInfinity(LeastLoss(layer)))
                return null;
        }

        return Solve(untailored, TailoringLimit.Of(untailored, budgets, ranges), options, cancellation);
    }

    private static TailoredDeployment Solve(
        DeploymentCostModel untailored, IReadOnlyList<TailoringLimit> limits, LayerOptions options, CancellationToken cancellation)
    {
        var cheapest = new CheapestPlans(untailored, limits, options);
        var planes = new BudgetPlanes(untailored.Deployment, limits, options, Losses(options));
        var kept = cheapest.Feasible;
        var bound = double.NegativeInfinity;
        var isOpen = true;
        for (var round = 0; round < MostRounds && isOpen; round++)
        {
            var knapsack = planes.ToKnapsack();
            var wantedGap = limits.Count == 1 || knapsack.Limits.Length == 1 ? GapOfOne : GapOfSeveral;
            var choice = new LayerChoice(knapsack, kept, wantedGap, cancellation);
            bool isCut;
            do
            {
                bound = Math.Max(bound, choice.Bound);
                // Most rounds only find out where the budgets' planes are, and search for nothing.
                isCut = choice.Best is not null && !planes.Judge(choice.Best);
                // A plan that keeps the budgets may be beyond planes that stand back.
                if (!isCut && choice.Best is not null && (kept is null || knapsack.LossOf(choice.Best) < knapsack.LossOf(kept)))
                    kept = choice.Best;
                isOpen = isCut || choice.Search();
            }
            while (isOpen && !isCut);
        }

        return new TailoredDeployment(
            untailored, limits, options, kept, bound, kept is null ? cheapest.Infeasible(double.IsPositiveInfinity(bound)) : null);
    }

    private static List<double[]> Losses(LayerOptions options)
    {
        var losses = new List<double[]>();
        foreach (var layer in options.OfLayers)
            losses.Add(Array.ConvertAll(layer, option => option.Loss + (Reluctance * option.Plan.PrunedShare * option.Plan.PrunedShare)));
        return losses;
    }

    private static double LeastLoss(LayerOption[] layer)
    {
        var least = double.PositiveInfinity;
        foreach (var option in layer)
            least = Math.Min(least, option.Loss);
        return least;
    }
}
