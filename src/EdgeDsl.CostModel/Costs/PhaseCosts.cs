namespace EdgeDsl.CostModel;

/// <summary>Times and energy of a phase: the sum over its operator groups (cost-model §3).</summary>
public sealed class PhaseCosts
{
    private readonly List<OperatorGroup> groups = [];

    /// <summary>Seconds that the compute units are busy.</summary>
    public Real ComputeTime { get; private set; } = 0;

    /// <summary>Seconds that the memory is busy.</summary>
    public Real MemoryTime { get; private set; } = 0;

    /// <summary>
    /// Seconds of the phase: of each group the longer of its compute and memory time, or the link's time where that is longer than all of
    /// them together, and the fixed time of the steps.
    /// </summary>
    public Real Elapsed { get; private set; } = 0;

    /// <summary>Seconds that weights stream over the device's link; 0 where none do.</summary>
    public Real LinkTime { get; private set; } = 0;

    /// <summary>Seconds that the operator groups take, beside which weights stream.</summary>
    public Real OperatorTime { get; private set; } = 0;

    /// <summary>Joules of what streams over the link.</summary>
    public Real LinkEnergy { get; private set; } = 0;

    /// <summary>Seconds that data is waited for: the longer of busy memory and busy link. What the bound of a phase compares with compute.</summary>
    public Real DataTime { get; private set; } = 0;

    /// <summary>Joules of operations and bytes, where the device declares energies for them.</summary>
    public Real OperationEnergy { get; private set; } = 0;

    /// <summary>Whether FLOPs or bytes of a group do not fit in 64 bits somewhere in the declared ranges.</summary>
    public bool HasOverflow { get; private set; }

    /// <summary>The operator groups that the phase is made of.</summary>
    public IReadOnlyList<OperatorGroup> Groups => groups;

    /// <summary>
    /// A part of the phase of a known workload: a share of each operator group, and one of what is beside them, which is the fixed time of the
    /// steps and the link.
    /// </summary>
    /// <param name="shareOfGroup">The share of the group at an index of <see cref="Groups"/>.</param>
    /// <param name="shareOfRest">The share of the rest.</param>
    public PhaseCosts Part(Func<int, double> shareOfGroup, double shareOfRest)
    {
        var part = new PhaseCosts();
        for (var i = 0; i < groups.Count; i++)
        {
            var (group, share) = (groups[i], shareOfGroup(i));
            part.Add(new OperatorGroup(
                group.Name, group.Flops * share, group.Bytes * share, group.ComputeTime * share, group.MemoryTime * share,
                group.Elapsed * share, group.OperationEnergy * share));
        }

        part.OperatorTime = part.Elapsed;
        part.LinkTime = LinkTime * shareOfRest;
        part.LinkEnergy = LinkEnergy * shareOfRest;
        part.DataTime = Real.Max(part.MemoryTime, part.LinkTime);
        part.Elapsed += (Elapsed.Constant - OperatorTime.Constant) * shareOfRest;
        return part;
    }

    /// <summary>Adds an operator group.</summary>
    /// <param name="name">What its operators are.</param>
    /// <param name="rate">Its rates.</param>
    /// <param name="flops">Its FLOPs.</param>
    /// <param name="bytes">Its bytes moved.</param>
    internal void Add(string name, in OperatorRate rate, Real flops, Real bytes)
    {
        var elapsed = Real.Max(flops * rate.SecondsPerFlop, bytes * rate.SecondsPerByte);
        Add(name, rate, flops, bytes, elapsed);
    }

    /// <summary>Adds an operator group whose elapsed time is known.</summary>
    /// <param name="name">What its operators are.</param>
    /// <param name="rate">Its rates.</param>
    /// <param name="flops">Its FLOPs.</param>
    /// <param name="bytes">Its bytes moved.</param>
    /// <param name="elapsed">Its elapsed time.</param>
    internal void Add(string name, in OperatorRate rate, Real flops, Real bytes, Real elapsed) => Add(new OperatorGroup(
        name, flops, bytes, flops * rate.SecondsPerFlop, bytes * rate.SecondsPerByte, elapsed,
        (flops * rate.JoulesPerFlop) + (bytes * rate.JoulesPerByte)));

    /// <summary>Adds what is only read.</summary>
    /// <param name="rate">Its rates.</param>
    /// <param name="bytes">Its bytes.</param>
    internal void AddReads(in OperatorRate rate, Real bytes)
    {
        var memory = bytes * rate.SecondsPerByte;
        Add(new OperatorGroup("norms and embedding rows", 0, bytes, 0, memory, memory, bytes * rate.JoulesPerByte));
    }

    /// <summary>Ends the phase: what streams beside its operator groups, and the fixed time of its steps.</summary>
    /// <param name="streamed">The streamed layers; null where none are.</param>
    /// <param name="times">How often they are read.</param>
    /// <param name="fixedTime">Seconds of all steps.</param>
    internal void Close(StreamedWeights? streamed, Count times, Real fixedTime)
    {
        OperatorTime = Elapsed;
        DataTime = MemoryTime;
        if (streamed is not null)
        {
            Real bytes = times * streamed.Bytes;
            HasOverflow |= bytes.IsUnknown;
            LinkTime = bytes * (1 / streamed.Link.Bandwidth);
            LinkEnergy = bytes * streamed.Link.EnergyPerByte;
            DataTime = Real.Max(MemoryTime, LinkTime);
            Elapsed = Real.Max(Elapsed, LinkTime);
        }

        Elapsed += fixedTime;
    }

    private void Add(OperatorGroup group)
    {
        // A count becomes unknown as a double where it overflowed, and only there.
        HasOverflow |= group.Flops.IsUnknown || group.Bytes.IsUnknown;
        groups.Add(group);
        ComputeTime += group.ComputeTime;
        MemoryTime += group.MemoryTime;
        Elapsed += group.Elapsed;
        OperationEnergy += group.OperationEnergy;
    }
}
