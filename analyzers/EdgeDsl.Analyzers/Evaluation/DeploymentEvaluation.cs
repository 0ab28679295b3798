using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>A deployment's costs as its rules ask for them: each worked out once.</summary>
internal sealed class DeploymentEvaluation
{
    // Below this, no intermediate of the emitted code can leave 64 bits when the counts at the far corner do not.
    private const long FarFromOverflow = long.MaxValue / 64;

    private readonly Dictionary<Budget, WorkloadPoint> worstPoints = [];
    private readonly Dictionary<WorkloadPoint, DeploymentCosts> costs = [];

    public DeploymentEvaluation(DeploymentCostModel model, DeploymentBudgets budgets, WorkloadRanges ranges, TailoredDeployment? tailored = null)
    {
        Model = model;
        Tailored = tailored;
        Budgets = budgets;
        Ranges = ranges;
        Overflows = model.Parameters.IsOverflow || CountsOverflow();
    }

    public DeploymentCostModel Model { get; }

    /// <summary>The tailoring that the model comes from; null where there is none.</summary>
    public TailoredDeployment? Tailored { get; }

    public DeploymentBudgets Budgets { get; }

    public WorkloadRanges Ranges { get; }

    /// <summary>Whether a count leaves 64 bits somewhere in the ranges: what keeps the generator from emitting code.</summary>
    public bool Overflows { get; }

    public Deployment Deployment => Model.Deployment;

    /// <summary>The deployment before it was tailored.</summary>
    public Deployment Declared => (Tailored?.Untailored ?? Model).Deployment;

    public DeploymentCosts FarCorner => CostsAt(WorstPoint.Find(Model, Ranges, Budget.Memory));

    public double Limit(Budget budget) => Budgets.Limit(budget, Deployment.Device);

    public double Need(Budget budget) => CostsAtWorst(budget).Need(budget).Constant;

    public double NeedHigh(Budget budget) => CostsAtWorst(budget).NeedHigh(budget).Constant;

    public WorkloadPoint WorstPointOf(Budget budget)
    {
        if (!worstPoints.TryGetValue(budget, out var point))
        {
            point = WorstPoint.Find(Model, Ranges, budget);
            worstPoints.Add(budget, point);
        }

        return point;
    }

    public DeploymentCosts CostsAt(WorkloadPoint point)
    {
        if (!costs.TryGetValue(point, out var found))
        {
            found = Model.At(point.ToWorkload());
            costs.Add(point, found);
        }

        return found;
    }

    /// <summary>The evaluation of a deployment, tailored where it asks for it.</summary>
    public static DeploymentEvaluation Of(DeploymentCostModel declared, DeploymentBudgets budgets, WorkloadRanges ranges, CancellationToken cancellation)
    {
        var tailored = TailoredDeployment.Of(declared.Deployment, budgets, ranges, cancellation);
        return new DeploymentEvaluation(tailored?.Model ?? declared, budgets, ranges, tailored);
    }

    /// <summary>The declared deployment with something changed, tailored anew.</summary>
    public DeploymentEvaluation With(Deployment deployment, CancellationToken cancellation) =>
        Of(new DeploymentCostModel(deployment), Budgets, Ranges, cancellation);

    /// <summary>The same deployment with other adapters, or none; its weights stay as they are laid out.</summary>
    public DeploymentEvaluation With(AdapterSet? adapters) =>
        new(new DeploymentCostModel(Deployment with { Adapters = adapters }, Model.Weights), Budgets, Ranges);

    private DeploymentCosts CostsAtWorst(Budget budget) => CostsAt(WorstPointOf(budget));

    private bool CountsOverflow()
    {
        var corner = FarCorner;
        if (corner.HasOverflow)
            return true;
        // The largest counts are the FLOPs and bytes of operator groups, which are doubles by now: far from the limit that is precise enough.
        double largest = corner.TotalFlops.Constant;
        foreach (var phase in new[] { corner.Prefill, corner.DecodeStep })
        {
            foreach (var group in phase.Groups)
                largest = Math.Max(largest, Math.Max(group.Flops.Constant, group.Bytes.Constant) * Ranges.OutputTokens.High);
        }

        return largest >= FarFromOverflow && Model.At(Ranges.ToFreeWorkload()).HasOverflow;
    }
}
