namespace EdgeDsl.CostModel;

/// <summary>Peak rate of a device in one number format.</summary>
public sealed record ComputeRate
{
    /// <summary>The number format.</summary>
    public NumberFormat Format { get; init; }

    /// <summary>Peak operations per second.</summary>
    public double OperationsPerSecond { get; init; }

    /// <summary>Energy in joules of one operation; not a number where it is not known.</summary>
    public double EnergyPerOperation { get; init; } = double.NaN;
}
