using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Snapdragon 8 Elite Gen 5, by its GPU (Adreno 840).</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 3.69 TFLOPS FP32, computed from 1536 multiply-adds, those of the generation before, assumed, at 1.2 GHz (technetbooks.com,
/// announcement); FP16 at twice that, as Adreno GPUs have it (measured on the Adreno 690: gist.github.com/woachk).</item>
/// <item>Memory bandwidth: 84.8 GB/s, computed from 64-bit LPDDR5X at 5.3 GHz, the memory of the Snapdragon 8 Elite, assumed.</item>
/// <item>Memory: 16 GB, a common configuration. Reserved: 4 GiB, assumed for the system and what stays open.</item>
/// <item>Power of the GPU alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("Snapdragon 8 Elite Gen 5", "SM8850", "Snapdragon SM8850 (OnePlus 15)", "Snapdragon 8 Elite Gen 5 QRD", "OnePlus 15",
         "Snapdragon 8 Elite Gen 5 GPU", "Snapdragon (Adreno 840)", "Adreno 840", Runtimes = [Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.MobileGpu, MemoryCapacity = 16 * GiB, ReservedMemory = 4 * GiB, MemoryBandwidth = 84.8 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 3.69 * TeraFlops)]
[ComputeRate(NumberFormat.Float16, 7.38 * TeraFlops)]
public sealed partial record Snapdragon8EliteGen5Gpu;
