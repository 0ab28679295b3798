using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Apple M3 Pro with 18 GPU cores and 18 GB of unified memory, by its GPU.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 18 cores of 128 multiply-adds at 1.398 GHz (hmc-tech.com, that of the M3 Max), 6.44 TFLOPS FP32. FP16 runs at the same rate
/// (github.com/philipturner/metal-benchmarks measured the M1).</item>
/// <item>Bandwidth: 150 GB/s, as Apple states.</item>
/// <item>Memory: 18 GB, a common configuration; others are sold. Reserved: what Metal by default does not lend the GPU, a third
/// (recommendedMaxWorkingSetSize in llama.cpp's log).</item>
/// <item>Power is not known: Apple states it for whole computers, and not for every one.</item>
/// </list>
/// </remarks>
[KnownAs("Apple M3 Pro", "M3 Pro", "Apple M3 Pro 18", "Apple M3 Pro (18-core GPU)", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 18 * GiB, ReservedMemory = 18 * GiB / 3, MemoryBandwidth = 150 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 18 * 128 * 2 * 1.398 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 18 * 128 * 2 * 1.398 * GigaFlops)]
public sealed partial record AppleM3Pro18;
