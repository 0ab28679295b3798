namespace EdgeDsl;

/// <summary>Limits times of a request; what is not set is not limited.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class LatencyBudgetAttribute : Attribute
{
    /// <summary>Limit of <see cref="CostReport.TimeToFirstToken"/> in seconds, above 0.</summary>
    [Dimension(Dimension.Time)]
    public double TimeToFirstToken { get; set; } = double.NaN;

    /// <summary>Limit of <see cref="CostReport.TimePerOutputToken"/> in seconds, above 0.</summary>
    [Dimension(Dimension.Time)]
    public double TimePerOutputToken { get; set; } = double.NaN;

    /// <summary>Limit of <see cref="CostReport.EndToEndLatency"/> in seconds, above 0.</summary>
    [Dimension(Dimension.Time)]
    public double EndToEnd { get; set; } = double.NaN;
}
