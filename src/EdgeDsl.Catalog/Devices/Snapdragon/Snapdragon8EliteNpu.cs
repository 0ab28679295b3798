using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Snapdragon 8 Elite, by its neural processing unit (Hexagon v79).</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 65.25 TOPS INT8, computed: Qualcomm calls it 45 % faster than the Snapdragon 8 Gen 3's, 45 TOPS. FP16, in which attention
/// runs: half of it, assumed.</item>
/// <item>Memory bandwidth: 84.8 GB/s, computed from 64-bit LPDDR5X at 5.3 GHz (digitpatrox.com/snapdragon-8-elite-vs-8-gen-3).</item>
/// <item>Memory: 12 GB, a common configuration. Reserved: 4 GiB, assumed for the system and what stays open.</item>
/// <item>Power of the unit alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("Snapdragon 8 Elite", "SM8750", "Snapdragon 8 Elite NPU", Runtimes = [Runtime.ExecuTorch, Runtime.LlamaCpp])]
[EdgeDevice(Class = DeviceClass.Npu, Runtime = Runtime.Qnn, MemoryCapacity = 12 * GiB, ReservedMemory = 4 * GiB,
            MemoryBandwidth = 84.8 * GBPerSecond)]
[ComputeRate(NumberFormat.Float16, 32.6 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 65.25 * TeraOps)]
public sealed partial record Snapdragon8EliteNpu;
