namespace EdgeDsl;

/// <summary>
/// Makes a static partial class the profiler of a product: the compiler adds a table of the deployments that <see cref="ProfilesAttribute{TDeployment}"/>
/// lists, comparisons under an objective, observations with their prediction error and drift, and metrics.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EdgeProfilerAttribute : Attribute
{
    /// <summary>Observations that a drift looks back on, at least 1: a new one never weighs less than 1 ÷ this. Default 64, which is assumed.</summary>
    public int DriftWindow { get; set; } = 64;
}
