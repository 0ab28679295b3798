namespace EdgeDsl;

/// <summary>Limits <see cref="CostReport.WeightBytes"/>, the size of the weights' file.</summary>
/// <param name="bytes">The limit in bytes, above 0.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class StorageBudgetAttribute([Dimension(Dimension.Bytes)] double bytes) : Attribute
{
    /// <summary>The limit in bytes.</summary>
    public double Bytes { get; } = bytes;
}
