using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>A typical accelerator card for small models: that of the Hailo-10H with 8 GB.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>The catalog has no other device of the class. Rates: 20 TOPS INT8, half of the 40 TOPS INT4 that Hailo states; FP16, in which
/// attention runs: half of that, assumed.</item>
/// <item>Memory bandwidth: 17.07 GB/s, computed from 32-bit LPDDR4X-4267. Power: 2.5 W is stated as typical and not set, as neither idle
/// nor maximum are.</item>
/// <item>Reserved memory: 0.5 GiB, assumed.</item>
/// </list>
/// </remarks>
[KnownAs("Typical accelerator", "Hailo-10H")]
[EdgeDevice(Class = DeviceClass.Accelerator, MemoryCapacity = 8 * GiB, ReservedMemory = 0.5 * GiB, MemoryBandwidth = 17.07 * GBPerSecond)]
[ComputeRate(NumberFormat.Float16, 10 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 20 * TeraOps)]
public sealed partial record TypicalAccelerator;
