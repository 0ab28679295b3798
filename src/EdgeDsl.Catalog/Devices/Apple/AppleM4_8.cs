using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Apple M4 with 8 GPU cores and 16 GB of unified memory, by its GPU.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 8 cores of 128 multiply-adds at 1.578 GHz (the top state that powermetrics lists), 3.23 TFLOPS FP32. FP16 runs at the same
/// rate (github.com/philipturner/metal-benchmarks measured the M1).</item>
/// <item>Bandwidth: 120 GB/s, as Apple states.</item>
/// <item>Memory: 16 GB, a common configuration; others are sold. Reserved: what Metal by default does not lend the GPU, a third
/// (recommendedMaxWorkingSetSize in llama.cpp's log).</item>
/// <item>Power of the whole computer at the wall, as Apple states for the Mac mini: 4 W idle and 65 W with CPU and GPU busy (applech2.com,
/// 9 November 2024), so an upper bound for a model on the GPU alone.</item>
/// </list>
/// </remarks>
[KnownAs("Apple M4 8", "Apple M4 (8-core GPU)", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 16 * GiB, ReservedMemory = 16 * GiB / 3, MemoryBandwidth = 120 * GBPerSecond,
            IdlePower = 4 * Watts, MaxPower = 65 * Watts)]
[ComputeRate(NumberFormat.Float32, 8 * 128 * 2 * 1.578 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 8 * 128 * 2 * 1.578 * GigaFlops)]
public sealed partial record AppleM4_8;
