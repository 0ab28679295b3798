using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>iPhone 15 Plus: the GPU of the A16, 5 cores.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 5 cores of 128 multiply-adds at 1.398 GHz (hmc-tech.com; github.com/philipturner/metal-benchmarks gives at least 1.336),
/// 1.79 TFLOPS FP32; FP16 at the same rate.</item>
/// <item>Memory bandwidth: 51.2 GB/s, computed from 64-bit LPDDR5-6400.</item>
/// <item>Reserved memory: half, assumed; iOS ends applications that take much more.</item>
/// <item>Power is not known.</item>
/// </list>
/// </remarks>
[KnownAs("iPhone 15 Plus", "iPhone 15", "iPhone 15 Plus (A16)", "A16", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 6 * GiB, ReservedMemory = 3 * GiB, MemoryBandwidth = 51.2 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 5 * 128 * 2 * 1.398 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 5 * 128 * 2 * 1.398 * GigaFlops)]
public sealed partial record IPhone15Plus;
