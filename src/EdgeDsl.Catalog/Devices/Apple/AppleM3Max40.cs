using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Apple M3 Max with 40 GPU cores and 48 GB of unified memory, by its GPU.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 40 cores of 128 multiply-adds at 1.398 GHz (hmc-tech.com), 14.32 TFLOPS FP32. FP16 runs at the same rate
/// (github.com/philipturner/metal-benchmarks measured the M1).</item>
/// <item>Bandwidth: 400 GB/s, as Apple states.</item>
/// <item>Memory: 48 GB, a common configuration; others are sold. Reserved: what Metal by default does not lend the GPU, a quarter
/// (recommendedMaxWorkingSetSize in llama.cpp's log).</item>
/// <item>Power is not known: Apple states it for whole computers, and not for every one.</item>
/// </list>
/// </remarks>
[KnownAs("Apple M3 Max", "M3 Max", "Apple M3 Max 40", "Apple M3 Max (40-core GPU)", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 48 * GiB, ReservedMemory = 48 * GiB / 4, MemoryBandwidth = 400 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 40 * 128 * 2 * 1.398 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 40 * 128 * 2 * 1.398 * GigaFlops)]
public sealed partial record AppleM3Max40;
