using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Apple M2 Max with 30 GPU cores and 32 GB of unified memory, by its GPU.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 30 cores of 128 multiply-adds at 1.398 GHz (github.com/philipturner/metal-benchmarks), 10.74 TFLOPS FP32. FP16 runs at the
/// same rate (github.com/philipturner/metal-benchmarks measured the M1).</item>
/// <item>Bandwidth: 400 GB/s, as Apple states.</item>
/// <item>Memory: 32 GB, a common configuration; others are sold. Reserved: what Metal by default does not lend the GPU, a third
/// (recommendedMaxWorkingSetSize in llama.cpp's log).</item>
/// <item>Power of the whole computer at the wall, as Apple states for the Mac Studio: 9 W idle and 145 W with CPU and GPU busy
/// (support.apple.com/102027), so an upper bound for a model on the GPU alone.</item>
/// </list>
/// </remarks>
[KnownAs("Apple M2 Max 30", "Apple M2 Max (30-core GPU)", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 32 * GiB, ReservedMemory = 32 * GiB / 3, MemoryBandwidth = 400 * GBPerSecond,
            IdlePower = 9 * Watts, MaxPower = 145 * Watts)]
[ComputeRate(NumberFormat.Float32, 30 * 128 * 2 * 1.398 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 30 * 128 * 2 * 1.398 * GigaFlops)]
public sealed partial record AppleM2Max30;
