namespace EdgeDsl.CostModel;

/// <summary>The budget that no plan keeps.</summary>
/// <param name="Limit">The budget.</param>
/// <param name="Need">What the cheapest plan needs, in base units.</param>
/// <param name="IsAlone">Whether no plan keeps it even without the other budgets.</param>
/// <param name="IsProven">Whether there is certainly no plan, as far as <see cref="TailoredDeployment.Bound"/> is certain, or none was found only.</param>
public sealed record InfeasibleBudget(TailoringLimit Limit, double Need, bool IsAlone, bool IsProven);
