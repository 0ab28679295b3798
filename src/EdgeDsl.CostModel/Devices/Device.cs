namespace EdgeDsl.CostModel;

/// <summary>A device, as <c>[EdgeDevice]</c> and its companions declare it. What is not known is not a number.</summary>
public sealed record Device
{
    /// <summary>Name for people.</summary>
    public string Name { get; init; } = "";

    /// <summary>Kind of processor that runs the model.</summary>
    public DeviceClass Class { get; init; }

    /// <summary>Runtime that deployments use unless they name one.</summary>
    public Runtime Runtime { get; init; } = Runtime.LlamaCpp;

    /// <summary>Memory in bytes.</summary>
    public double MemoryCapacity { get; init; } = double.NaN;

    /// <summary>Memory in bytes that the system keeps for itself.</summary>
    public double ReservedMemory { get; init; }

    /// <summary>Peak memory bandwidth in bytes per second.</summary>
    public double MemoryBandwidth { get; init; } = double.NaN;

    /// <summary>Read bandwidth of the storage in bytes per second.</summary>
    public double StorageBandwidth { get; init; } = double.NaN;

    /// <summary>Power in watts while nothing runs.</summary>
    public double IdlePower { get; init; } = double.NaN;

    /// <summary>Power in watts with compute units and memory both busy.</summary>
    public double MaxPower { get; init; } = double.NaN;

    /// <summary>Measured power in watts in prefill.</summary>
    public double PrefillPower { get; init; } = double.NaN;

    /// <summary>Measured power in watts in decode.</summary>
    public double DecodePower { get; init; } = double.NaN;

    /// <summary>Energy in joules per byte moved.</summary>
    public double EnergyPerByte { get; init; } = double.NaN;

    /// <summary>Effective switched capacitance in farads.</summary>
    public double SwitchedCapacitance { get; init; } = double.NaN;

    /// <summary>Memory on chip in bytes that keeps weights from step to step.</summary>
    public double OnChipMemory { get; init; } = double.NaN;

    /// <summary>Where weights can stream from; null where nothing is declared.</summary>
    public DeviceLink? Link { get; init; }

    /// <summary>Peak rates.</summary>
    public IReadOnlyList<ComputeRate> Rates { get; init; } = [];

    /// <summary>Frequency or power modes.</summary>
    public IReadOnlyList<OperatingPoint> OperatingPoints { get; init; } = [];

    /// <summary>Measured efficiencies.</summary>
    public IReadOnlyList<Calibration> Calibrations { get; init; } = [];

    /// <summary>Memory in bytes that a deployment may use; not a number where the capacity is not known.</summary>
    public double UsableMemory => MemoryCapacity - ReservedMemory;

    /// <summary>The operating point of a name, or the one with the largest rate where none is named; null where the name is unknown.</summary>
    /// <param name="name">The name, or null.</param>
    public OperatingPoint? FindOperatingPoint(string? name)
    {
        OperatingPoint? best = null;
        foreach (var point in OperatingPoints)
        {
            if (name is not null && string.Equals(point.Name, name, StringComparison.OrdinalIgnoreCase))
                return point;
            if (best is null || point.RateScale > best.RateScale)
                best = point;
        }

        return name is null ? best ?? new OperatingPoint() : null;
    }

    /// <summary>The rate in a number format, after the fall-backs Int8 → Float16 → Float32; null where there is none.</summary>
    /// <param name="format">The number format.</param>
    public ComputeRate? FindRate(NumberFormat format)
    {
        for (var candidate = format; candidate >= NumberFormat.Float32; candidate--)
        {
            foreach (var rate in Rates)
            {
                if (rate.Format == candidate)
                    return rate;
            }
        }

        return null;
    }
}
