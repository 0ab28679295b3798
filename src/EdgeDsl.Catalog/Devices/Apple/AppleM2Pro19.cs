using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Apple M2 Pro with 19 GPU cores and 16 GB of unified memory, by its GPU.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 19 cores of 128 multiply-adds at 1.398 GHz (github.com/philipturner/metal-benchmarks), 6.8 TFLOPS FP32. FP16 runs at the
/// same rate (github.com/philipturner/metal-benchmarks measured the M1).</item>
/// <item>Bandwidth: 200 GB/s, as Apple states.</item>
/// <item>Memory: 16 GB, a common configuration; others are sold. Reserved: what Metal by default does not lend the GPU, a third
/// (recommendedMaxWorkingSetSize in llama.cpp's log).</item>
/// <item>Power is not known: Apple states it for whole computers, and not for every one.</item>
/// </list>
/// </remarks>
[KnownAs("Apple M2 Pro", "M2 Pro", "Apple M2 Pro 19", "Apple M2 Pro (19-core GPU)", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 16 * GiB, ReservedMemory = 16 * GiB / 3, MemoryBandwidth = 200 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 19 * 128 * 2 * 1.398 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 19 * 128 * 2 * 1.398 * GigaFlops)]
public sealed partial record AppleM2Pro19;
