namespace EdgeDsl;

/// <summary>Declares what the product uses besides the model while it answers.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class BaseLoadAttribute : Attribute
{
    /// <summary>Power in watts, at least 0; enters average and peak power and energy. Default 0.</summary>
    [Dimension(Dimension.Power)]
    public double Power { get; set; }

    /// <summary>Memory in bytes, at least 0; enters peak memory. Default 0.</summary>
    [Dimension(Dimension.Bytes)]
    public double Memory { get; set; }

    /// <summary>Share of the memory bandwidth, at least 0 and below 1, that the model does not get. Default 0.</summary>
    public double BandwidthShare { get; set; }
}
