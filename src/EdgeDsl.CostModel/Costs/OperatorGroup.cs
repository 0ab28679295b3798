namespace EdgeDsl.CostModel;

/// <summary>Operators whose FLOPs and bytes are summed before they become time: cost-model §3.</summary>
/// <param name="Name">What they are: the matmuls of one weight format, the attention of one window, what is only read.</param>
/// <param name="Flops">Their FLOPs.</param>
/// <param name="Bytes">Their bytes moved.</param>
/// <param name="ComputeTime">Seconds that the compute units are busy.</param>
/// <param name="MemoryTime">Seconds that the memory is busy.</param>
/// <param name="Elapsed">Seconds that they take.</param>
/// <param name="OperationEnergy">Joules of their operations and bytes, where the device declares energies for them.</param>
public sealed record OperatorGroup(
    string Name, Real Flops, Real Bytes, Real ComputeTime, Real MemoryTime, Real Elapsed, Real OperationEnergy);
