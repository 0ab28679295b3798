namespace EdgeDsl;

/// <summary>One deployment in a comparison.</summary>
/// <param name="IsDeclared">Whether the deployment is declared for the workload; where it is not, the report is unspecified.</param>
/// <param name="KeepsBudgets">Whether every declared budget holds for the workload; an unknown cost holds no budget.</param>
/// <param name="Report">What the workload costs.</param>
public readonly record struct ProfiledCosts(bool IsDeclared, bool KeepsBudgets, CostReport Report);
