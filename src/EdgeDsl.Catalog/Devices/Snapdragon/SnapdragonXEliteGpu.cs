using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Snapdragon X Elite, by its GPU (Adreno X1-85).</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 3.8 TFLOPS FP32, as Qualcomm states for the X1E-80 (huggingface.co/hardware/qualcomm); FP16 at twice that, as Adreno GPUs
/// have it (measured on the Adreno 690: gist.github.com/woachk).</item>
/// <item>Memory bandwidth: 135 GB/s, as Qualcomm states (128-bit LPDDR5X-8448).</item>
/// <item>Memory: 16 GB, a common configuration. Reserved: 4 GiB, assumed for the system and what stays open.</item>
/// <item>Power of the GPU alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("Snapdragon X Elite", "X1E80100", "Snapdragon X Elite X1E80100", "Snapdragon X Elite CRD", "Snapdragon X Elite (Surface Laptop 7)",
         "Surface Laptop 7", "Snapdragon X Elite GPU", "Adreno X1-85", Runtimes = [Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.MobileGpu, MemoryCapacity = 16 * GiB, ReservedMemory = 4 * GiB, MemoryBandwidth = 135 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 3.8 * TeraFlops)]
[ComputeRate(NumberFormat.Float16, 7.6 * TeraFlops)]
public sealed partial record SnapdragonXEliteGpu;
