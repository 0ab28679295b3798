using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Snapdragon 8 Gen 3, by its GPU (Adreno 750).</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 2.77 TFLOPS FP32, computed from 1536 multiply-adds at 903 MHz, a third party's figures; Qualcomm states none; FP16 at twice
/// that, as Adreno GPUs have it (measured on the Adreno 690: gist.github.com/woachk).</item>
/// <item>Memory bandwidth: 76.8 GB/s, 64-bit LPDDR5X at 4800 MHz (gist.github.com/EwoutH/754fa40ad9ddc93d55084fc46569c759).</item>
/// <item>Memory: 12 GB, a common configuration. Reserved: 4 GiB, assumed for the system and what stays open.</item>
/// <item>Power of the GPU alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("Snapdragon 8 Gen 3", "SM8650", "Snapdragon 8 Gen 3 (OnePlus 12)", "OnePlus 12", "Samsung Galaxy S24", "Samsung Galaxy S24 Ultra",
         "Samsung S24 Ultra (8 Gen 3)", "Snapdragon 8 Gen 3 GPU", "Adreno 750", Runtimes = [Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.MobileGpu, MemoryCapacity = 12 * GiB, ReservedMemory = 4 * GiB, MemoryBandwidth = 76.8 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 2.77 * TeraFlops)]
[ComputeRate(NumberFormat.Float16, 5.54 * TeraFlops)]
public sealed partial record Snapdragon8Gen3Gpu;
