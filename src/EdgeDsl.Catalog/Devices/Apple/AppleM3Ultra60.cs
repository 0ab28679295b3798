using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Apple M3 Ultra with 60 GPU cores and 96 GB of unified memory, by its GPU.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 60 cores of 128 multiply-adds at 1.398 GHz (hmc-tech.com, that of the M3 Max), 21.47 TFLOPS FP32. FP16 runs at the same
/// rate (github.com/philipturner/metal-benchmarks measured the M1).</item>
/// <item>Bandwidth: 819 GB/s, as Apple states.</item>
/// <item>Memory: 96 GB, a common configuration; others are sold. Reserved: what Metal by default does not lend the GPU, a quarter
/// (recommendedMaxWorkingSetSize in llama.cpp's log).</item>
/// <item>Power of the whole computer at the wall, as Apple states for the Mac Studio: 270 W with CPU and GPU busy (support.apple.com/102027
/// of 2025, by github.com/rlindsey2/sunkcost), so an upper bound for a model on the GPU alone. Idle power is not set.</item>
/// </list>
/// </remarks>
[KnownAs("Apple M3 Ultra 60", "Apple M3 Ultra (60-core GPU)", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 96 * GiB, ReservedMemory = 96 * GiB / 4, MemoryBandwidth = 819 * GBPerSecond,
            MaxPower = 270 * Watts)]
[ComputeRate(NumberFormat.Float32, 60 * 128 * 2 * 1.398 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 60 * 128 * 2 * 1.398 * GigaFlops)]
public sealed partial record AppleM3Ultra60;
