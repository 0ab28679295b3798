namespace EdgeDsl.CostModel;

/// <summary>What the product uses besides the model, as <c>[BaseLoad]</c> declares it.</summary>
public sealed record BaseLoad
{
    /// <summary>Power in watts.</summary>
    public double Power { get; init; }

    /// <summary>Memory in bytes.</summary>
    public double Memory { get; init; }

    /// <summary>Share of the memory bandwidth that the model does not get.</summary>
    public double BandwidthShare { get; init; }
}
