namespace EdgeDsl.CostModel;

/// <summary>Times and energy of a phase: the sum over its operator groups (cost-model §3).</summary>
public sealed class PhaseCosts
{
    /// <summary>Seconds that the compute units are busy.</summary>
    public Real ComputeTime { get; private set; } = 0;

    /// <summary>Seconds that the memory is busy.</summary>
    public Real MemoryTime { get; private set; } = 0;

    /// <summary>Seconds of the phase: of each group the longer of its compute and memory time, and the fixed time of the steps.</summary>
    public Real Elapsed { get; private set; } = 0;

    /// <summary>Joules of operations and bytes, where the device declares energies for them.</summary>
    public Real OperationEnergy { get; private set; } = 0;

    /// <summary>Adds an operator group.</summary>
    /// <param name="rate">Its rates.</param>
    /// <param name="flops">Its FLOPs.</param>
    /// <param name="bytes">Its bytes moved.</param>
    internal void Add(in OperatorRate rate, Real flops, Real bytes)
    {
        var compute = flops * rate.SecondsPerFlop;
        var memory = bytes * rate.SecondsPerByte;
        Add(rate, flops, bytes, Real.Max(compute, memory));
    }

    /// <summary>Adds an operator group whose elapsed time is known.</summary>
    /// <param name="rate">Its rates.</param>
    /// <param name="flops">Its FLOPs.</param>
    /// <param name="bytes">Its bytes moved.</param>
    /// <param name="elapsed">Its elapsed time.</param>
    internal void Add(in OperatorRate rate, Real flops, Real bytes, Real elapsed)
    {
        ComputeTime += flops * rate.SecondsPerFlop;
        MemoryTime += bytes * rate.SecondsPerByte;
        Elapsed += elapsed;
        OperationEnergy += (flops * rate.JoulesPerFlop) + (bytes * rate.JoulesPerByte);
    }

    /// <summary>Adds what is only read.</summary>
    /// <param name="rate">Its rates.</param>
    /// <param name="bytes">Its bytes.</param>
    internal void AddReads(in OperatorRate rate, Real bytes)
    {
        var memory = bytes * rate.SecondsPerByte;
        MemoryTime += memory;
        Elapsed += memory;
        OperationEnergy += bytes * rate.JoulesPerByte;
    }

    /// <summary>Adds the fixed time of steps.</summary>
    /// <param name="time">Seconds.</param>
    internal void AddFixed(Real time) => Elapsed += time;
}
