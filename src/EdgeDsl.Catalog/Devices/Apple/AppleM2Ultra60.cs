using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Apple M2 Ultra with 60 GPU cores and 64 GB of unified memory, by its GPU.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 60 cores of 128 multiply-adds at 1.398 GHz (github.com/philipturner/metal-benchmarks), 21.47 TFLOPS FP32. FP16 runs at the
/// same rate (github.com/philipturner/metal-benchmarks measured the M1).</item>
/// <item>Bandwidth: 800 GB/s, as Apple states.</item>
/// <item>Memory: 64 GB, a common configuration; others are sold. Reserved: what Metal by default does not lend the GPU, a quarter
/// (recommendedMaxWorkingSetSize in llama.cpp's log).</item>
/// <item>Power of the whole computer at the wall, as Apple states for the Mac Studio: 10 W idle and 295 W with CPU and GPU busy
/// (support.apple.com/102027), so an upper bound for a model on the GPU alone.</item>
/// </list>
/// </remarks>
[KnownAs("Apple M2 Ultra 60", "Apple M2 Ultra (60-core GPU)", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 64 * GiB, ReservedMemory = 64 * GiB / 4, MemoryBandwidth = 800 * GBPerSecond,
            IdlePower = 10 * Watts, MaxPower = 295 * Watts)]
[ComputeRate(NumberFormat.Float32, 60 * 128 * 2 * 1.398 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 60 * 128 * 2 * 1.398 * GigaFlops)]
public sealed partial record AppleM2Ultra60;
