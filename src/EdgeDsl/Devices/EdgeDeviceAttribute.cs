namespace EdgeDsl;

/// <summary>
/// Declares a device. What is not known stays unset (<see cref="double.NaN"/>), and costs that need it are unknown rather than zero.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class EdgeDeviceAttribute : Attribute
{
    /// <summary>Kind of processor that runs the model.</summary>
    public DeviceClass Class { get; set; }

    /// <summary>Runtime that deployments use unless they name one. Default <see cref="EdgeDsl.Runtime.LlamaCpp"/>.</summary>
    public Runtime Runtime { get; set; } = Runtime.LlamaCpp;

    /// <summary>Memory of the device in bytes, above 0.</summary>
    [Dimension(Dimension.Bytes)]
    public double MemoryCapacity { get; set; } = double.NaN;

    /// <summary>Memory in bytes that the system keeps for itself, at least 0. Default 0.</summary>
    [Dimension(Dimension.Bytes)]
    public double ReservedMemory { get; set; }

    /// <summary>Peak memory bandwidth of the data sheet in bytes per second, above 0.</summary>
    [Dimension(Dimension.Bandwidth)]
    public double MemoryBandwidth { get; set; } = double.NaN;

    /// <summary>Sequential read bandwidth of the storage in bytes per second, above 0: what a cold start needs.</summary>
    [Dimension(Dimension.Bandwidth)]
    public double StorageBandwidth { get; set; } = double.NaN;

    /// <summary>Power in watts while nothing runs, at least 0.</summary>
    [Dimension(Dimension.Power)]
    public double IdlePower { get; set; } = double.NaN;

    /// <summary>Power in watts with compute units and memory both busy, at least <see cref="IdlePower"/>.</summary>
    [Dimension(Dimension.Power)]
    public double MaxPower { get; set; } = double.NaN;

    /// <summary>Measured power in watts while a prompt is processed: the power of that phase. Unset, idle power and the shares that busy
    /// compute units and busy memory add, which together are <see cref="MaxPower"/> less <see cref="IdlePower"/>.</summary>
    [Dimension(Dimension.Power)]
    public double PrefillPower { get; set; } = double.NaN;

    /// <summary>Measured power in watts while tokens are generated: the power of that phase. Unset, as for
    /// <see cref="PrefillPower"/>.</summary>
    [Dimension(Dimension.Power)]
    public double DecodePower { get; set; } = double.NaN;

    /// <summary>Energy in joules per byte moved from or to memory. Where it and <c>ComputeRate.EnergyPerOperation</c> are declared,
    /// energy is counted from operations and bytes instead of from power.</summary>
    [Dimension(Dimension.Energy)]
    public double EnergyPerByte { get; set; } = double.NaN;

    /// <summary>Effective switched capacitance κ in farads: compute power at an operating point is κ·V²·f.</summary>
    [Dimension(Dimension.Capacitance)]
    public double SwitchedCapacitance { get; set; } = double.NaN;

    /// <summary>Memory on chip (a scratchpad) in bytes, above 0, that keeps weights from one step to the next: of the layers and then the
    /// head, what fits is read from memory once and moves no byte later. Unset, every step reads all weights. Energy of reading it is not
    /// counted. A processor's caches are none, as a step's other weights displace what they hold.</summary>
    [Dimension(Dimension.Bytes)]
    public double OnChipMemory { get; set; } = double.NaN;
}
