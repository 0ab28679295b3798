using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Intel N150 (GMKtec G3 Plus): four Gracemont cores.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 179.63 GFLOPS FP32, 369.64 GOPS INT8 dot products (AVX-VNNI), measured on four cores (github.com/pigirons/cpufp,
/// N150).</item>
/// <item>Memory bandwidth: 25.6 GB/s, computed from one channel of DDR4-3200, assumed for the G3 Plus; boards with DDR5-4800 have 38.4
/// (Intel, N150).</item>
/// <item>Power at the wall: 26.4 W while llama3.2:3b generates, 30.3 W with deepseek-r1:14b, the largest seen
/// (github.com/geerlingguy/ai-benchmarks/issues/12). Idle power is not set.</item>
/// <item>Reserved memory: 1 GiB, assumed.</item>
/// </list>
/// </remarks>
[KnownAs("Intel N150", "N150", "Intel N150 (GMKtec G3 Plus)", "GMKtec G3 Plus")]
[EdgeDevice(Class = DeviceClass.X86Cpu, MemoryCapacity = 16 * GiB, ReservedMemory = 1 * GiB, MemoryBandwidth = 25.6 * GBPerSecond,
            MaxPower = 30.3 * Watts, DecodePower = 26.4 * Watts)]
[ComputeRate(NumberFormat.Float32, 179.63 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 369.64 * GigaOps)]
public sealed partial record IntelN150;
