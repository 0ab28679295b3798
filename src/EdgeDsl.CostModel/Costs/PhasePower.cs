namespace EdgeDsl.CostModel;

/// <summary>
/// Power and energy of a phase: cost-model §4. Where the device declares energies per operation and per byte they are counted; otherwise
/// power is idle power and the shares that busy compute units and busy memory add.
/// </summary>
public sealed class PhasePower
{
    // A phase without work takes no time and draws idle power; any positive duration gives that.
    private const double ShortestTime = 1e-300;

    private readonly double idlePower;
    private readonly double computePower;
    private readonly double memoryPower;
    private readonly double basePower;

    /// <summary>The powers of a deployment at an operating point.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="point">The operating point.</param>
    public PhasePower(Deployment deployment, OperatingPoint point)
    {
        var device = deployment.Device;
        idlePower = Known(point.IdlePower, device.IdlePower);
        var busyPower = Known(point.MaxPower, device.MaxPower) - idlePower;
        var dynamicPower = device.SwitchedCapacitance * point.Voltage * point.Voltage * point.ComputeFrequency;
        var prefillPower = Known(point.PrefillPower, device.PrefillPower) - idlePower;
        var decodePower = Known(point.DecodePower, device.DecodePower) - idlePower;
        // Without a measured split, compute units and memory are assumed to draw half each.
        computePower = Known(prefillPower, Known(dynamicPower, Known(busyPower - decodePower, busyPower / 2)));
        memoryPower = Known(decodePower, busyPower - computePower);
        basePower = deployment.BaseLoad.Power;
    }

    /// <summary>Energy in joules of a phase.</summary>
    /// <param name="phase">Its times.</param>
    public Real Energy(PhaseCosts phase) => phase.OperationEnergy.IsUnknown
        ? (phase.Elapsed * (idlePower + basePower)) + (phase.ComputeTime * computePower) + (phase.MemoryTime * memoryPower)
        : phase.OperationEnergy + (phase.Elapsed * (idlePower + basePower));

    /// <summary>Mean power in watts of a phase.</summary>
    /// <param name="phase">Its times.</param>
    public Real Power(PhaseCosts phase)
    {
        var elapsed = Real.Max(phase.Elapsed, ShortestTime);
        return phase.OperationEnergy.IsUnknown
            ? (idlePower + basePower) + (((phase.ComputeTime * computePower) + (phase.MemoryTime * memoryPower)) / elapsed)
            : (idlePower + basePower) + (phase.OperationEnergy / elapsed);
    }

    private static double Known(double declared, double otherwise) => double.IsNaN(declared) ? otherwise : declared;
}
