using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Sweeps;

/// <summary>A deployment of a sweep, ready to be evaluated for any of its workloads.</summary>
internal sealed class SweptDeployment
{
    // To lay costs out for every workload takes as long as to ask for about twenty of them.
    private const int FewestToLayOut = 20;

    private readonly SweepGrid grid;
    private readonly BlockCosts? blockCosts;
    private readonly Obstacle everywhere;
    private readonly double usableMemory;
    private readonly WorkloadPoint[] block;

    /// <summary>Lays a deployment out.</summary>
    /// <param name="grid">The grid that it is of.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="weights">Its tensors.</param>
    /// <param name="columns">Costs that will be asked for.</param>
    public SweptDeployment(SweepGrid grid, SweepDeployment deployment, StoredWeights weights, IReadOnlyList<CostColumn> columns)
    {
        this.grid = grid;
        Source = deployment;
        Model = new DeploymentCostModel(deployment.Deployment, weights);
        PerplexityRatio = CostModel.PerplexityRatio.Of(Model);
        usableMemory = deployment.Deployment.Device.UsableMemory;
        block = new WorkloadPoint[Math.Min(ExpressionTape.LongestBlock, grid.Workloads)];
        everywhere = RuntimeFormats.Reads(deployment.Deployment.EffectiveRuntime, deployment.Deployment.Policy) ? Obstacle.None : Obstacle.FormatNotRead;
        blockCosts = everywhere == Obstacle.None || columns.Count > 0 ? CostsOf(columns) : null;
    }

    public SweepDeployment Source { get; }

    public DeploymentCostModel Model { get; }

    /// <summary>Perplexity relative to the unquantized model.</summary>
    public double PerplexityRatio { get; }

    /// <summary>Evaluates workloads in their order.</summary>
    /// <param name="first">Number of the first.</param>
    /// <param name="count">How many.</param>
    /// <param name="take">
    /// Takes the number of each workload, the workload, its obstacle, and its costs with their place; without costs where they have too many bits or nothing of them is asked for.
    /// </param>
    public void Evaluate(long first, int count, Action<long, WorkloadPoint, Obstacle, BlockCosts?, int> take)
    {
        for (var done = 0; done < count; done += block.Length)
        {
            var length = Math.Min(block.Length, count - done);
            for (var i = 0; i < length; i++)
                block[i] = grid.WorkloadAt(first + done + i);
            blockCosts?.Evaluate(block.AsSpan(0, length));
            for (var i = 0; i < length; i++)
            {
                var costs = blockCosts?.IsKnown(i) == true ? blockCosts : null;
                take(first + done + i, block[i], ObstacleOf(block[i], costs, i), costs, i);
            }
        }
    }

    /// <summary>Whether a point fits in memory; null where that is not known.</summary>
    public bool? Fits(BlockCosts? costs, int place) =>
        costs is null || double.IsNaN(usableMemory) ? null : costs.PeakMemory(place) <= usableMemory;

    /// <summary>An objective of a point.</summary>
    public double Objective(Objective objective, BlockCosts costs, int place) =>
        objective == Sweeps.Objective.Quality ? PerplexityRatio : costs.Objective(objective, place);

    private BlockCosts CostsOf(IReadOnlyList<CostColumn> columns)
    {
        if (grid.Workloads < FewestToLayOut)
            return new SingleCosts(Model, columns, block.Length);
        var free = Model.At(grid.Ranges.ToFreeWorkload());
        // What overflows at the far end of the ranges may be fine before it.
        return free.HasOverflow ? new SingleCosts(Model, columns, block.Length) : new CostTape(free, Model, columns, block.Length);
    }

    private Obstacle ObstacleOf(WorkloadPoint point, BlockCosts? costs, int place)
    {
        if (everywhere != Obstacle.None)
            return everywhere;
        if (costs is null)
            return Obstacle.TooLarge;
        if (Model.Deployment.Model.IsBeyondPositions((long)point.PromptTokens + point.OutputTokens))
            return Obstacle.BeyondPositions;
        if (costs.PeakMemory(place) > usableMemory)
            return Obstacle.DoesNotFit;
        return double.IsPositiveInfinity(PerplexityRatio) ? Obstacle.BreaksDown : Obstacle.None;
    }
}
