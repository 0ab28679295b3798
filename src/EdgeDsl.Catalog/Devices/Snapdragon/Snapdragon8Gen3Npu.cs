using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Snapdragon 8 Gen 3, by its neural processing unit (Hexagon v75).</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 45 TOPS INT8, a third party's figure (runlocalai.co/hardware/snapdragon-8-gen-3); Qualcomm states none. FP16, in which
/// attention runs: half of it, assumed.</item>
/// <item>Memory bandwidth: 76.8 GB/s, 64-bit LPDDR5X at 4800 MHz (gist.github.com/EwoutH/754fa40ad9ddc93d55084fc46569c759).</item>
/// <item>Memory: 12 GB, a common configuration. Reserved: 4 GiB, assumed for the system and what stays open.</item>
/// <item>Power of the unit alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("Snapdragon 8 Gen 3", "SM8650", "Snapdragon 8 Gen 3 (OnePlus 12)", "OnePlus 12", "Samsung Galaxy S24", "Samsung Galaxy S24 Ultra",
         "Samsung S24 Ultra (8 Gen 3)", "Snapdragon 8 Gen 3 NPU", Runtimes = [Runtime.ExecuTorch, Runtime.LlamaCpp])]
[EdgeDevice(Class = DeviceClass.Npu, Runtime = Runtime.Qnn, MemoryCapacity = 12 * GiB, ReservedMemory = 4 * GiB,
            MemoryBandwidth = 76.8 * GBPerSecond)]
[ComputeRate(NumberFormat.Float16, 22.5 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 45 * TeraOps)]
public sealed partial record Snapdragon8Gen3Npu;
