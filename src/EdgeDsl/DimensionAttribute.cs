namespace EdgeDsl;

/// <summary>Says what a unit or an attribute's argument measures. An argument whose unit is missing or of another dimension is EDGE008.</summary>
/// <param name="dimension">The dimension.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DimensionAttribute(Dimension dimension) : Attribute
{
    /// <summary>The dimension.</summary>
    public Dimension Dimension { get; } = dimension;
}
