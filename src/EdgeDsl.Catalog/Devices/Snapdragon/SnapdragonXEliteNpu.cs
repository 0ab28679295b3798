using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Snapdragon X Elite, by its neural processing unit (Hexagon v73).</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 45 TOPS INT8, as Qualcomm states. FP16, in which attention runs: half of it, assumed.</item>
/// <item>Memory bandwidth: 135 GB/s, as Qualcomm states (128-bit LPDDR5X-8448).</item>
/// <item>Memory: 16 GB, a common configuration. Reserved: 4 GiB, assumed for the system and what stays open.</item>
/// <item>Power of the unit alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("Snapdragon X Elite", "X1E80100", "Snapdragon X Elite X1E80100", "Snapdragon X Elite CRD", "Snapdragon X Elite (Surface Laptop 7)",
         "Surface Laptop 7", "Snapdragon X Elite NPU", Runtimes = [Runtime.ExecuTorch, Runtime.LlamaCpp])]
[EdgeDevice(Class = DeviceClass.Npu, Runtime = Runtime.Qnn, MemoryCapacity = 16 * GiB, ReservedMemory = 4 * GiB,
            MemoryBandwidth = 135 * GBPerSecond)]
[ComputeRate(NumberFormat.Float16, 22.5 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 45 * TeraOps)]
public sealed partial record SnapdragonXEliteNpu;
