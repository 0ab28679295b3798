namespace EdgeDsl;

/// <summary>Limits <see cref="CostReport.PeakPower"/>.</summary>
/// <param name="watts">The limit in watts, above 0.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class PowerBudgetAttribute([Dimension(Dimension.Power)] double watts) : Attribute
{
    /// <summary>The limit in watts.</summary>
    public double Watts { get; } = watts;
}
