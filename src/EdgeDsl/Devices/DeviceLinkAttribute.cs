namespace EdgeDsl;

/// <summary>
/// Declares where weights can stream from that do not fit in the device's memory: a deployment's <c>StreamedLayers</c> are read over it in
/// every step.
/// </summary>
/// <param name="kind">What it leads to.</param>
/// <param name="bandwidth">Bytes per second that it delivers in a long sequential read, above 0.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class DeviceLinkAttribute(LinkKind kind, [Dimension(Dimension.Bandwidth)] double bandwidth) : Attribute
{
    /// <summary>What it leads to.</summary>
    public LinkKind Kind { get; } = kind;

    /// <summary>Bytes per second that it delivers.</summary>
    public double Bandwidth { get; } = bandwidth;

    /// <summary>Energy in joules per byte read over it, at least 0, both ends included. It adds to the device's own energy; unset, the
    /// energy of what streams is unknown.</summary>
    [Dimension(Dimension.Energy)]
    public double EnergyPerByte { get; set; } = double.NaN;
}
