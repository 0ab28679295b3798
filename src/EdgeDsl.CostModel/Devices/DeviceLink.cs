namespace EdgeDsl.CostModel;

/// <summary>Where a device's weights can stream from, as <c>[DeviceLink]</c> declares it.</summary>
public sealed record DeviceLink
{
    /// <summary>What it leads to.</summary>
    public LinkKind Kind { get; init; }

    /// <summary>Bytes per second.</summary>
    public double Bandwidth { get; init; } = double.NaN;

    /// <summary>Energy in joules per byte.</summary>
    public double EnergyPerByte { get; init; } = double.NaN;
}
