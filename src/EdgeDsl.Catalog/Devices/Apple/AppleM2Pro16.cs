using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Apple M2 Pro with 16 GPU cores and 16 GB of unified memory, by its GPU.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 16 cores of 128 multiply-adds at 1.398 GHz (github.com/philipturner/metal-benchmarks), 5.73 TFLOPS FP32. FP16 runs at the
/// same rate (github.com/philipturner/metal-benchmarks measured the M1).</item>
/// <item>Bandwidth: 200 GB/s, as Apple states.</item>
/// <item>Memory: 16 GB, a common configuration; others are sold. Reserved: what Metal by default does not lend the GPU, a third
/// (recommendedMaxWorkingSetSize in llama.cpp's log).</item>
/// <item>Power of the whole computer at the wall, as Apple states for the Mac mini: 100 W with CPU and GPU busy (macgadget.de, 27 January
/// 2023), so an upper bound for a model on the GPU alone. Idle power is not set.</item>
/// </list>
/// </remarks>
[KnownAs("Apple M2 Pro 16", "Apple M2 Pro (16-core GPU)", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 16 * GiB, ReservedMemory = 16 * GiB / 3, MemoryBandwidth = 200 * GBPerSecond,
            MaxPower = 100 * Watts)]
[ComputeRate(NumberFormat.Float32, 16 * 128 * 2 * 1.398 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 16 * 128 * 2 * 1.398 * GigaFlops)]
public sealed partial record AppleM2Pro16;
