using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Apple M3 Max with 30 GPU cores and 36 GB of unified memory, by its GPU.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 30 cores of 128 multiply-adds at 1.398 GHz (hmc-tech.com), 10.74 TFLOPS FP32. FP16 runs at the same rate
/// (github.com/philipturner/metal-benchmarks measured the M1).</item>
/// <item>Bandwidth: 300 GB/s, as Apple states.</item>
/// <item>Memory: 36 GB, a common configuration; others are sold. Reserved: what Metal by default does not lend the GPU, a quarter
/// (recommendedMaxWorkingSetSize in llama.cpp's log).</item>
/// <item>Power is not known: Apple states it for whole computers, and not for every one.</item>
/// </list>
/// </remarks>
[KnownAs("Apple M3 Max 30", "Apple M3 Max (30-core GPU)", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 36 * GiB, ReservedMemory = 36 * GiB / 4, MemoryBandwidth = 300 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 30 * 128 * 2 * 1.398 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 30 * 128 * 2 * 1.398 * GigaFlops)]
public sealed partial record AppleM3Max30;
