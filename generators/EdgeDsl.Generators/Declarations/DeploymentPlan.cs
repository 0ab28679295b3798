using System.Linq;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>A deployment ready to be written: its cost model, and its costs with the workload left free.</summary>
internal sealed class DeploymentPlan
{
    // F32 has 20 times as many bits as the narrowest format; pruning only makes less of everything.
    private const int MostWidening = 32;

    private DeploymentPlan(DeploymentSpec spec, DeploymentCostModel model, DeploymentBudgets budgets, TailoredDeployment? tailored)
    {
        Spec = spec;
        Model = model;
        Tailored = tailored;
        Budgets = budgets;
        FreeWorkload = spec.Ranges.ToFreeWorkload();
        Costs = model.At(FreeWorkload, new ProductTerms(spec.CostTerms.Select(term => term.Kind)));
    }

    public DeploymentSpec Spec { get; }

    public DeploymentCostModel Model { get; }

    public DeploymentBudgets Budgets { get; }

    /// <summary>The tailoring that the model comes from; null where there is none.</summary>
    public TailoredDeployment? Tailored { get; }

    public Workload FreeWorkload { get; }

    public DeploymentCosts Costs { get; }

    public WorkloadRanges Ranges => Spec.Ranges;

    /// <summary>The plan; null where a declaration is impossible or a cost overflows.</summary>
    public static DeploymentPlan? Make(DeploymentSpec spec, SharedDescriptions shared, CancellationToken cancellation) =>
        Read(spec, shared) is { } deployment ? Make(spec, deployment, shared, cancellation) : null;

    /// <summary>
    /// Whether there is a plan. What is tailored is searched only where that could tell: where counts are so large that a layer in wider
    /// formats could overflow.
    /// </summary>
    public static bool IsPossible(DeploymentSpec spec, SharedDescriptions shared, CancellationToken cancellation)
    {
        if (Read(spec, shared) is not { } deployment)
            return false;
        if (deployment.Tailoring is null)
            return Make(spec, deployment, shared, cancellation) is not null;
        var ranges = spec.Ranges;
        var corner = new WorkloadPoint(ranges.PromptTokens.High, ranges.OutputTokens.High, ranges.Batch.High);
        var costs = new DeploymentCostModel(deployment).At(corner.ToWorkload());
        return OverflowDistance.IsFar(costs, ranges, MostWidening)
            || Make(spec, deployment, shared, cancellation) is not null;
    }

    private static Deployment? Read(DeploymentSpec spec, SharedDescriptions shared) =>
        DeploymentDeclaration.Read(spec.Record, shared.Model(spec.Model), shared.Device(spec.Device), shared.Policy(spec.Policy), []);

    private static DeploymentPlan? Make(DeploymentSpec spec, Deployment deployment, SharedDescriptions shared, CancellationToken cancellation)
    {
        // No cost but a tailored one depends on a budget: one that cannot be read, as while it is typed, counts as undeclared.
        var budgets = DeploymentDeclaration.ReadBudgets(spec.Record, []);
        var tailored = TailoredDeployment.Of(deployment, budgets, spec.Ranges, cancellation);
        var plan = new DeploymentPlan(spec, tailored?.Model ?? new DeploymentCostModel(deployment, shared.Weights(deployment.Model, deployment.Policy)), budgets, tailored);
        return plan.Costs.HasOverflow || plan.Model.Parameters.IsOverflow ? null : plan;
    }
}
