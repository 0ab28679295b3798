using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>A deployment's costs as its rules ask for them: each worked out once.</summary>
internal sealed class DeploymentEvaluation
{
    private readonly Evaluator evaluator;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<Budget, WorkloadPoint> worstPoints = [];
    private readonly Dictionary<WorkloadPoint, DeploymentCosts> costs = [];

    public DeploymentEvaluation(
        Evaluator evaluator,
        DeploymentCostModel model,
        DeploymentBudgets budgets,
        WorkloadRanges ranges,
        TailoredDeployment? tailored,
        CancellationToken cancellation)
    {
        this.evaluator = evaluator;
        this.cancellation = cancellation;
        Model = model;
        Tailored = tailored;
        Budgets = budgets;
        Ranges = ranges;
        var overflowing = OverflowingCosts(ranges);
        Overflows = model.Parameters.IsOverflow || overflowing is not null;
        OverflowsInTime = !model.Parameters.IsOverflow && overflowing is { HasCountOverflow: false };
    }

    public DeploymentCostModel Model { get; }

    /// <summary>The tailoring that the model comes from; null where there is none.</summary>
    public TailoredDeployment? Tailored { get; }

    public DeploymentBudgets Budgets { get; }

    public WorkloadRanges Ranges { get; }

    /// <summary>Whether a cost overflows somewhere in the ranges: what keeps the generator from emitting code.</summary>
    public bool Overflows { get; }

    /// <summary>Whether all counts fit, and a time or an energy is what overflows.</summary>
    public bool OverflowsInTime { get; }

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
            point = WorstPoint.Find(Model, Ranges, budget, cancellation);
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

    /// <summary>Whether a cost would overflow somewhere in other ranges.</summary>
    public bool OverflowsIn(WorkloadRanges ranges) => OverflowingCosts(ranges) is not null;

    /// <summary>The declared deployment with something changed, tailored anew.</summary>
    public DeploymentEvaluation With(Deployment changed) => evaluator.Evaluate(changed, Budgets, Ranges, cancellation);

    /// <summary>The same deployment with other adapters, or none; its weights stay as they are laid out.</summary>
    public DeploymentEvaluation With(AdapterSet? adapters)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(evaluator, new DeploymentCostModel(Deployment with { Adapters = adapters }, Model.Weights), Budgets, Ranges, null, cancellation);
    }

    private DeploymentCosts CostsAtWorst(Budget budget) => CostsAt(WorstPointOf(budget));

    /// <summary>Costs of which one overflows; null where none does.</summary>
    private DeploymentCosts? OverflowingCosts(WorkloadRanges ranges)
    {
        var farCorner = CostsAt(WorstPoint.Find(Model, ranges, Budget.Memory));
        if (farCorner.HasOverflow)
            return farCorner;
        if (OverflowDistance.IsFar(farCorner, ranges))
            return null;
        var free = Model.At(ranges.ToFreeWorkload());
        return free.HasOverflow ? free : null;
    }
}
