using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>A deployment ready to be written: its cost model, and its costs with the workload left free.</summary>
internal sealed class DeploymentPlan
{
    private DeploymentPlan(DeploymentSpec spec, DeploymentCostModel model, DeploymentBudgets budgets)
    {
        Spec = spec;
        Model = model;
        Budgets = budgets;
        FreeWorkload = spec.Ranges.ToFreeWorkload();
        Costs = model.At(FreeWorkload);
    }

    public DeploymentSpec Spec { get; }

    public DeploymentCostModel Model { get; }

    public DeploymentBudgets Budgets { get; }

    public Workload FreeWorkload { get; }

    public DeploymentCosts Costs { get; }

    public WorkloadRanges Ranges => Spec.Ranges;

    /// <summary>The plan; null, with errors, where a declaration is impossible or a count overflows.</summary>
    public static DeploymentPlan? Make(DeploymentSpec spec, List<DeclarationError> errors)
    {
        var deployment = DeploymentDeclaration.Read(
            spec.Record,
            TransformerDeclaration.Read(spec.Model, errors),
            DeviceDeclaration.Read(spec.Device, errors),
            PolicyDeclaration.Read(spec.Policy, errors),
            errors);
        if (deployment is null)
            return null;
        // No cost depends on a budget: one that cannot be read, as while it is typed, counts as undeclared.
        var budgets = DeploymentDeclaration.ReadBudgets(spec.Record, []);
        var plan = new DeploymentPlan(spec, new DeploymentCostModel(deployment), budgets);
        return plan.Costs.HasOverflow || plan.Model.Parameters.IsOverflow ? null : plan;
    }
}
