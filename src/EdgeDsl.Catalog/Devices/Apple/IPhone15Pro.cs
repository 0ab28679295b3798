using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>iPhone 15 Pro: the GPU of the A17 Pro, 6 cores.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 6 cores of 128 multiply-adds at 1.398 GHz (hmc-tech.com), 2.15 TFLOPS FP32; FP16 at the same rate.</item>
/// <item>Memory bandwidth: 51.2 GB/s, computed from 64-bit LPDDR5-6400; a copy reaches 21 to 23 GB/s on the CPU
/// (github.com/ggml-org/whisper.cpp/pull/2546).</item>
/// <item>Reserved memory: half, assumed; iOS ends applications that take much more.</item>
/// <item>Power is not known.</item>
/// </list>
/// </remarks>
[KnownAs("iPhone 15 Pro", "iPhone 15 Pro Max", "iPhone 15 Pro (A17 Pro)", "A17 Pro", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 8 * GiB, ReservedMemory = 4 * GiB, MemoryBandwidth = 51.2 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 6 * 128 * 2 * 1.398 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 6 * 128 * 2 * 1.398 * GigaFlops)]
public sealed partial record IPhone15Pro;
