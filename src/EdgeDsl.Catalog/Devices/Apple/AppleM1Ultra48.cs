using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Apple M1 Ultra with 48 GPU cores and 64 GB of unified memory, by its GPU.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 48 cores of 128 multiply-adds at 1.296 GHz (github.com/philipturner/metal-benchmarks), 15.93 TFLOPS FP32. FP16 runs at the
/// same rate (github.com/philipturner/metal-benchmarks measured the M1).</item>
/// <item>Bandwidth: 800 GB/s, as Apple states.</item>
/// <item>Memory: 64 GB, a common configuration; others are sold. Reserved: what Metal by default does not lend the GPU, a quarter
/// (recommendedMaxWorkingSetSize in llama.cpp's log).</item>
/// <item>Power of the whole computer at the wall, as Apple states for the Mac Studio: 13 W idle and 215 W with CPU and GPU busy
/// (support.apple.com/102027), so an upper bound for a model on the GPU alone.</item>
/// </list>
/// </remarks>
[KnownAs("Apple M1 Ultra 48", "Apple M1 Ultra (48-core GPU)", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 64 * GiB, ReservedMemory = 64 * GiB / 4, MemoryBandwidth = 800 * GBPerSecond,
            IdlePower = 13 * Watts, MaxPower = 215 * Watts)]
[ComputeRate(NumberFormat.Float32, 48 * 128 * 2 * 1.296 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 48 * 128 * 2 * 1.296 * GigaFlops)]
public sealed partial record AppleM1Ultra48;
