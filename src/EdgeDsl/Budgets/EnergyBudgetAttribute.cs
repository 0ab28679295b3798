namespace EdgeDsl;

/// <summary>Limits energies; what is not set is not limited.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class EnergyBudgetAttribute : Attribute
{
    /// <summary>Limit of <see cref="CostReport.EnergyPerToken"/> in joules, above 0.</summary>
    [Dimension(Dimension.Energy)]
    public double PerToken { get; set; } = double.NaN;

    /// <summary>Limit of <see cref="CostReport.EnergyPerRequest"/> in joules, above 0.</summary>
    [Dimension(Dimension.Energy)]
    public double PerRequest { get; set; } = double.NaN;
}
