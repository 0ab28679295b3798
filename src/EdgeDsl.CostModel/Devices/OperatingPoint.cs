namespace EdgeDsl.CostModel;

/// <summary>A frequency or power mode of a device, as <c>[OperatingPoint]</c> declares it. What is not known is not a number.</summary>
public sealed record OperatingPoint
{
    /// <summary>Name of the mode; empty for a device that declares none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Clock of the compute units in hertz.</summary>
    public double ComputeFrequency { get; init; } = double.NaN;

    /// <summary>Clock of the memory in hertz.</summary>
    public double MemoryFrequency { get; init; } = double.NaN;

    /// <summary>Supply of the compute units in volts.</summary>
    public double Voltage { get; init; } = double.NaN;

    /// <summary>Compute rate as a share of the device's.</summary>
    public double RateScale { get; init; } = 1;

    /// <summary>Memory bandwidth as a share of the device's.</summary>
    public double BandwidthScale { get; init; } = 1;

    /// <summary>Idle power in watts.</summary>
    public double IdlePower { get; init; } = double.NaN;

    /// <summary>Power in watts with compute units and memory both busy.</summary>
    public double MaxPower { get; init; } = double.NaN;

    /// <summary>Measured power in watts in prefill.</summary>
    public double PrefillPower { get; init; } = double.NaN;

    /// <summary>Measured power in watts in decode.</summary>
    public double DecodePower { get; init; } = double.NaN;

    /// <summary>Time in seconds to switch to this mode.</summary>
    public double SwitchingTime { get; init; } = double.NaN;

    /// <summary>Energy in joules to switch to this mode.</summary>
    public double SwitchingEnergy { get; init; } = double.NaN;
}
