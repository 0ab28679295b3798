using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>iPhone 17 Pro: the GPU of the A19 Pro, 6 cores.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 6 cores of 128 multiply-adds at 1.47 GHz (hmc-tech.com for the A19; the A19 Pro's own is not published), 2.26 TFLOPS FP32;
/// FP16 at twice that (hmc-tech.com, A19).</item>
/// <item>Memory bandwidth: 76.8 GB/s, computed from 64-bit LPDDR5X-9600 (data rate: published comparisons of A19 and A19 Pro).</item>
/// <item>Reserved memory: half, assumed; iOS ends applications that take much more.</item>
/// <item>Power of the whole phone: 4.2 to 6.2 W while models generate with MLX for ten minutes, 4.7 W for Llama-3.2-3B (battery readings, ±
/// 20 %, github.com/john-rocky/apple-silicon-llm-bench). Idle and maximum power are not known.</item>
/// </list>
/// </remarks>
[KnownAs("iPhone 17 Pro", "iPhone 17 Pro Max", "iPhone 17 Pro (A19 Pro)", "A19 Pro", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 12 * GiB, ReservedMemory = 6 * GiB, MemoryBandwidth = 76.8 * GBPerSecond,
            DecodePower = 4.7 * Watts)]
[ComputeRate(NumberFormat.Float32, 6 * 128 * 2 * 1.47 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 6 * 128 * 4 * 1.47 * GigaFlops)]
public sealed partial record IPhone17Pro;
