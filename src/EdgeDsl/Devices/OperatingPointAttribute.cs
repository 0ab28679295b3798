namespace EdgeDsl;

/// <summary>
/// Declares a frequency or power mode of a device. A deployment runs at the one it names, else at the one with the largest
/// <see cref="RateScale"/>.
/// </summary>
/// <param name="name">Name of the mode, as the vendor gives it (<c>"15W"</c>, <c>"MAXN"</c>).</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class OperatingPointAttribute(string name) : Attribute
{
    /// <summary>Name of the mode.</summary>
    public string Name { get; } = name;

    /// <summary>Clock of the compute units in hertz.</summary>
    [Dimension(Dimension.Frequency)]
    public double ComputeFrequency { get; set; } = double.NaN;

    /// <summary>Clock of the memory in hertz.</summary>
    [Dimension(Dimension.Frequency)]
    public double MemoryFrequency { get; set; } = double.NaN;

    /// <summary>Supply of the compute units in volts.</summary>
    [Dimension(Dimension.Voltage)]
    public double Voltage { get; set; } = double.NaN;

    /// <summary>
    /// Compute rate as a share of the device's declared rates, above 0. Default 1. Calibrated fixed times of steps and layers are divided by it, as
    /// they pass at the same clock.
    /// </summary>
    public double RateScale { get; set; } = 1;

    /// <summary>Memory bandwidth as a share of the device's declared bandwidth, above 0. Default 1.</summary>
    public double BandwidthScale { get; set; } = 1;

    /// <summary>Idle power in watts in this mode; unset, the device's.</summary>
    [Dimension(Dimension.Power)]
    public double IdlePower { get; set; } = double.NaN;

    /// <summary>Power in watts with compute units and memory both busy in this mode; unset, the device's.</summary>
    [Dimension(Dimension.Power)]
    public double MaxPower { get; set; } = double.NaN;

    /// <summary>Measured power in watts in prefill in this mode; unset, the device's.</summary>
    [Dimension(Dimension.Power)]
    public double PrefillPower { get; set; } = double.NaN;

    /// <summary>Measured power in watts in decode in this mode; unset, the device's.</summary>
    [Dimension(Dimension.Power)]
    public double DecodePower { get; set; } = double.NaN;

    /// <summary>Time in seconds to switch to this mode.</summary>
    [Dimension(Dimension.Time)]
    public double SwitchingTime { get; set; } = double.NaN;

    /// <summary>Energy in joules to switch to this mode.</summary>
    [Dimension(Dimension.Energy)]
    public double SwitchingEnergy { get; set; } = double.NaN;
}
