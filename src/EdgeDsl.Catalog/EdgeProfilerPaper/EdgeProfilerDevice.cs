namespace EdgeDsl.Catalog.EdgeProfilerPaper;

/// <summary>A device as EdgeProfiler describes it: one peak rate for every precision, and four bandwidths, all above 0.</summary>
/// <param name="Name">Name in the tool's table.</param>
/// <param name="PeakRate">Peak rate in FLOP/s.</param>
/// <param name="MemoryBandwidth">Memory bandwidth in bytes per second.</param>
/// <param name="StorageBandwidth">Bandwidth of the storage in bytes per second.</param>
/// <param name="HostToDeviceBandwidth">Bandwidth from host to device memory in bytes per second.</param>
/// <param name="NetworkBandwidth">Bandwidth of the network in bytes per second.</param>
public sealed record EdgeProfilerDevice(
    string Name, double PeakRate, double MemoryBandwidth, double StorageBandwidth, double HostToDeviceBandwidth, double NetworkBandwidth);
