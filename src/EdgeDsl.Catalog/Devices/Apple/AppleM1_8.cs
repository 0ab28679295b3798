using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Apple M1 with 8 GPU cores and 8 GB of unified memory, by its GPU.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 8 cores of 128 multiply-adds at 1.278 GHz (github.com/philipturner/metal-benchmarks), 2.62 TFLOPS FP32. FP16 runs at the
/// same rate (github.com/philipturner/metal-benchmarks measured the M1).</item>
/// <item>Bandwidth: 68.25 GB/s, computed from 128-bit LPDDR4X-4266.</item>
/// <item>Memory: 8 GB, a common configuration; others are sold. Reserved: what Metal by default does not lend the GPU, a third
/// (recommendedMaxWorkingSetSize in llama.cpp's log).</item>
/// <item>Power of the whole computer at the wall, as Apple states for the Mac mini: 6.8 W idle and 39 W with CPU and GPU busy
/// (daringfireball.net/2021/01/mac_mini_power_consumption), so an upper bound for a model on the GPU alone.</item>
/// </list>
/// </remarks>
[KnownAs("Apple M1", "M1", "Apple M1 8", "Apple M1 (8-core GPU)", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 8 * GiB, ReservedMemory = 8 * GiB / 3, MemoryBandwidth = 68.25 * GBPerSecond,
            IdlePower = 6.8 * Watts, MaxPower = 39 * Watts)]
[ComputeRate(NumberFormat.Float32, 8 * 128 * 2 * 1.278 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 8 * 128 * 2 * 1.278 * GigaFlops)]
public sealed partial record AppleM1_8;
