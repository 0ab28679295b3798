using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Snapdragon 8 Elite Gen 5, by its neural processing unit (Hexagon v81).</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 89.4 TOPS INT8, computed: Qualcomm calls it 37 % faster than the Snapdragon 8 Elite's, itself 45 % above the 45 TOPS of the
/// 8 Gen 3. FP16, in which attention runs: half of it, assumed.</item>
/// <item>Memory bandwidth: 84.8 GB/s, computed from 64-bit LPDDR5X at 5.3 GHz, the memory of the Snapdragon 8 Elite, assumed.</item>
/// <item>Memory: 16 GB, a common configuration. Reserved: 4 GiB, assumed for the system and what stays open.</item>
/// <item>Power of the unit alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("Snapdragon 8 Elite Gen 5", "SM8850", "Snapdragon SM8850 (OnePlus 15)", "Snapdragon 8 Elite Gen 5 QRD", "OnePlus 15",
         "Snapdragon 8 Elite Gen 5 NPU", Runtimes = [Runtime.ExecuTorch, Runtime.LlamaCpp])]
[EdgeDevice(Class = DeviceClass.Npu, Runtime = Runtime.Qnn, MemoryCapacity = 16 * GiB, ReservedMemory = 4 * GiB,
            MemoryBandwidth = 84.8 * GBPerSecond)]
[ComputeRate(NumberFormat.Float16, 44.7 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 89.4 * TeraOps)]
public sealed partial record Snapdragon8EliteGen5Npu;
