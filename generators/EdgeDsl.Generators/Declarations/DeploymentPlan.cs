using System.Linq;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>A deployment ready to be written: its cost model, and its costs with the workload left free.</summary>
internal sealed class DeploymentPlan
{
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

    /// <summary>The plan; null, with errors, where a declaration is impossible or a count overflows.</summary>
    public static DeploymentPlan? Make(DeploymentSpec spec, List<DeclarationError> errors, CancellationToken cancellation = default)
    {
        var deployment = DeploymentDeclaration.Read(
            spec.Record,
            TransformerDeclaration.Read(spec.Model, errors),
            DeviceDeclaration.Read(spec.Device, errors),
            PolicyDeclaration.Read(spec.Policy, errors),
            errors);
        if (deployment is null)
            return null;
        // No cost but a tailored one depends on a budget: one that cannot be read, as while it is typed, counts as undeclared.
        var budgets = DeploymentDeclaration.ReadBudgets(spec.Record, []);
        var tailored = TailoredDeployment.Of(deployment, budgets, spec.Ranges, cancellation);
        var plan = new DeploymentPlan(spec, tailored?.Model ?? new DeploymentCostModel(deployment), budgets, tailored);
        return plan.Costs.HasOverflow || plan.Model.Parameters.IsOverflow ? null : plan;
    }
}
