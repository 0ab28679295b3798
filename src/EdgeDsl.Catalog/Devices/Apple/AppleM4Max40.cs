using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Apple M4 Max with 40 GPU cores and 48 GB of unified memory, by its GPU.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 40 cores of 128 multiply-adds at 1.578 GHz (the top state that powermetrics lists), 16.16 TFLOPS FP32. FP16 runs at the
/// same rate (github.com/philipturner/metal-benchmarks measured the M1).</item>
/// <item>Bandwidth: 546 GB/s, as Apple states.</item>
/// <item>Memory: 48 GB, a common configuration; others are sold. Reserved: what Metal by default does not lend the GPU, a quarter
/// (recommendedMaxWorkingSetSize in llama.cpp's log).</item>
/// <item>Power of the whole computer at the wall, as Apple states for the Mac Studio: 145 W with CPU and GPU busy (support.apple.com/102027
/// of 2025, by github.com/rlindsey2/sunkcost), so an upper bound for a model on the GPU alone. Idle power is not set.</item>
/// </list>
/// </remarks>
[KnownAs("Apple M4 Max", "M4 Max", "Apple M4 Max 40", "Apple M4 Max (40-core GPU)", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 48 * GiB, ReservedMemory = 48 * GiB / 4, MemoryBandwidth = 546 * GBPerSecond,
            MaxPower = 145 * Watts)]
[ComputeRate(NumberFormat.Float32, 40 * 128 * 2 * 1.578 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 40 * 128 * 2 * 1.578 * GigaFlops)]
public sealed partial record AppleM4Max40;
