using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Snapdragon 8 Gen 2, by its neural processing unit (Hexagon v73).</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 22.7 TOPS INT8, computed: Qualcomm calls the Snapdragon 8 Gen 3's, 45 TOPS, 98 % faster. FP16, in which attention runs:
/// half of it, assumed.</item>
/// <item>Memory bandwidth: 67.2 GB/s, 64-bit LPDDR5X at 4200 MHz (gist.github.com/EwoutH/754fa40ad9ddc93d55084fc46569c759).</item>
/// <item>Memory: 12 GB, a common configuration. Reserved: 4 GiB, assumed for the system and what stays open.</item>
/// <item>Power of the unit alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("Snapdragon 8 Gen 2", "SM8550", "Samsung Galaxy S23 Ultra", "Snapdragon 8 Gen 2 (Galaxy S23 Ultra)", "Snapdragon 8 Gen 2 NPU",
         Runtimes = [Runtime.ExecuTorch, Runtime.LlamaCpp])]
[EdgeDevice(Class = DeviceClass.Npu, Runtime = Runtime.Qnn, MemoryCapacity = 12 * GiB, ReservedMemory = 4 * GiB,
            MemoryBandwidth = 67.2 * GBPerSecond)]
[ComputeRate(NumberFormat.Float16, 11.3 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 22.7 * TeraOps)]
public sealed partial record Snapdragon8Gen2Npu;
