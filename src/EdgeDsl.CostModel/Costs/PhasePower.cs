namespace EdgeDsl.CostModel;

/// <summary>
/// Power and energy of a phase: cost-model §4. Energies per operation and per byte are counted where the device declares them; a measured
/// power of the phase is taken as it is; otherwise power is idle power and the shares that busy compute units and busy memory add.
/// </summary>
public sealed class PhasePower
{
    // A phase without work takes no time and draws idle power; any positive duration gives that.
    private const double ShortestTime = 1e-300;

    private readonly double measuredPower;
    private readonly double idlePower;
    private readonly double computePower;
    private readonly double memoryPower;

    /// <summary>The powers of a deployment in one phase.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="point">Its operating point.</param>
    /// <param name="phase">The phase.</param>
    public PhasePower(Deployment deployment, OperatingPoint point, Phase phase)
    {
        var device = deployment.Device;
        var basePower = deployment.BaseLoad.Power;
        measuredPower = basePower + (phase == Phase.Prefill
            ? Known(point.PrefillPower, device.PrefillPower)
            : Known(point.DecodePower, device.DecodePower));
        var idle = Known(point.IdlePower, device.IdlePower);
        idlePower = idle + basePower;
        var busyPower = Known(point.MaxPower, device.MaxPower) - idle;
        // κ·V²·f is what the compute units draw; without it, compute units and memory are assumed to draw half each.
        computePower = Known(device.SwitchedCapacitance * point.Voltage * point.Voltage * point.ComputeFrequency, busyPower / 2);
        memoryPower = Math.Max(busyPower - computePower, 0);
    }

    /// <summary>Energy in joules of the phase.</summary>
    /// <param name="costs">Its times.</param>
    public Real Energy(PhaseCosts costs)
    {
        var energy = !costs.OperationEnergy.IsUnknown ? costs.OperationEnergy + (costs.Elapsed * idlePower)
            : !double.IsNaN(measuredPower) ? costs.Elapsed * measuredPower
            : (costs.Elapsed * idlePower) + BusyEnergy(costs);
        return energy + costs.LinkEnergy;
    }

    /// <summary>Mean power in watts of the phase.</summary>
    /// <param name="costs">Its times.</param>
    public Real Power(PhaseCosts costs)
    {
        var isMeasured = costs.OperationEnergy.IsUnknown && !double.IsNaN(measuredPower);
        if (isMeasured && costs.LinkEnergy is { IsConstant: true, Constant: 0 })
            return measuredPower;
        var dynamicEnergy = isMeasured ? 0 : costs.OperationEnergy.IsUnknown ? BusyEnergy(costs) : costs.OperationEnergy;
        return (isMeasured ? measuredPower : idlePower) + ((dynamicEnergy + costs.LinkEnergy) / Real.Max(costs.Elapsed, ShortestTime));
    }

    private Real BusyEnergy(PhaseCosts costs) => (costs.ComputeTime * computePower) + (costs.MemoryTime * memoryPower);

    private static double Known(double declared, double otherwise) => double.IsNaN(declared) ? otherwise : declared;
}
