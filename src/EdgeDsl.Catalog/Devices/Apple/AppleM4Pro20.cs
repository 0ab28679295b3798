using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Apple M4 Pro with 20 GPU cores and 24 GB of unified memory, by its GPU.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 20 cores of 128 multiply-adds at 1.578 GHz (the top state that powermetrics lists), 8.08 TFLOPS FP32. FP16 runs at the same
/// rate (github.com/philipturner/metal-benchmarks measured the M1).</item>
/// <item>Bandwidth: 273 GB/s, as Apple states.</item>
/// <item>Memory: 24 GB, a common configuration; others are sold. Reserved: what Metal by default does not lend the GPU, a third
/// (recommendedMaxWorkingSetSize in llama.cpp's log).</item>
/// <item>Power of the whole computer at the wall, as Apple states for the Mac mini: 5 W idle and 140 W with CPU and GPU busy (applech2.com,
/// 9 November 2024), so an upper bound for a model on the GPU alone.</item>
/// </list>
/// </remarks>
[KnownAs("Apple M4 Pro", "M4 Pro", "Apple M4 Pro 20", "Apple M4 Pro (20-core GPU)", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 24 * GiB, ReservedMemory = 24 * GiB / 3, MemoryBandwidth = 273 * GBPerSecond,
            IdlePower = 5 * Watts, MaxPower = 140 * Watts)]
[ComputeRate(NumberFormat.Float32, 20 * 128 * 2 * 1.578 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 20 * 128 * 2 * 1.578 * GigaFlops)]
public sealed partial record AppleM4Pro20;
