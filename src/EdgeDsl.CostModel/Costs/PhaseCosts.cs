namespace EdgeDsl.CostModel;

/// <summary>Times and energy of a phase: the sum over its operator groups (cost-model §3).</summary>
public sealed class PhaseCosts
{
    private readonly List<OperatorGroup> groups = [];

    /// <summary>Seconds that the compute units are busy.</summary>
    public Real ComputeTime { get; private set; } = 0;

    /// <summary>Seconds that the memory is busy.</summary>
    public Real MemoryTime { get; private set; } = 0;

    /// <summary>Seconds of the phase: of each group the longer of its compute and memory time, and the fixed time of the steps.</summary>
    public Real Elapsed { get; private set; } = 0;

    /// <summary>Joules of operations and bytes, where the device declares energies for them.</summary>
    public Real OperationEnergy { get; private set; } = 0;

    /// <summary>Whether FLOPs or bytes of a group do not fit in 64 bits somewhere in the declared ranges.</summary>
    public bool HasOverflow { get; private set; }

    /// <summary>The operator groups that the phase is made of.</summary>
    public IReadOnlyList<OperatorGroup> Groups => groups;

    /// <summary>Adds an operator group.</summary>
    /// <param name="name">What its operators are.</param>
    /// <param name="rate">Its rates.</param>
    /// <param name="flops">Its FLOPs.</param>
    /// <param name="bytes">Its bytes moved.</param>
    internal void Add(string name, in OperatorRate rate, Real flops, Real bytes)
    {
        var compute = flops * rate.SecondsPerFlop;
        var memory = bytes * rate.SecondsPerByte;
        Add(new OperatorGroup(name, flops, bytes, compute, memory, Real.Max(compute, memory)), rate);
    }

    /// <summary>Adds an operator group whose elapsed time is known.</summary>
    /// <param name="name">What its operators are.</param>
    /// <param name="rate">Its rates.</param>
    /// <param name="flops">Its FLOPs.</param>
    /// <param name="bytes">Its bytes moved.</param>
    /// <param name="elapsed">Its elapsed time.</param>
    internal void Add(string name, in OperatorRate rate, Real flops, Real bytes, Real elapsed) =>
        Add(new OperatorGroup(name, flops, bytes, flops * rate.SecondsPerFlop, bytes * rate.SecondsPerByte, elapsed), rate);

    /// <summary>Adds what is only read.</summary>
    /// <param name="rate">Its rates.</param>
    /// <param name="bytes">Its bytes.</param>
    internal void AddReads(in OperatorRate rate, Real bytes)
    {
        var memory = bytes * rate.SecondsPerByte;
        HasOverflow |= bytes.IsUnknown;
        groups.Add(new OperatorGroup("norms and embedding rows", 0, bytes, 0, memory, memory));
        MemoryTime += memory;
        Elapsed += memory;
        OperationEnergy += bytes * rate.JoulesPerByte;
    }

    /// <summary>Adds the fixed time of steps.</summary>
    /// <param name="time">Seconds.</param>
    internal void AddFixed(Real time) => Elapsed += time;

    private void Add(OperatorGroup group, in OperatorRate rate)
    {
        // A count becomes unknown as a double where it overflowed, and only there.
        HasOverflow |= group.Flops.IsUnknown || group.Bytes.IsUnknown;
        groups.Add(group);
        ComputeTime += group.ComputeTime;
        MemoryTime += group.MemoryTime;
        Elapsed += group.Elapsed;
        OperationEnergy += (group.Flops * rate.JoulesPerFlop) + (group.Bytes * rate.JoulesPerByte);
    }
}
