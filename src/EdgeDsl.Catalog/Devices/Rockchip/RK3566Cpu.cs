using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Rockchip RK3566 (Orange Pi 3B), by its four Cortex-A55 at 1.8 GHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 57.6 GFLOPS FP32, 115.2 GFLOPS FP16, 230.4 GOPS INT8 dot products, computed from cores, clock and one 128-bit pipe per
/// core; the same cores of the RK3588, at the same clock, measure 58.26, 116.54 and 233.1 (github.com/pigirons/cpufp).</item>
/// <item>Memory bandwidth: 8.5 GB/s, computed from 32-bit LPDDR4-2133, what the board carries.</item>
/// <item>Reserved memory: 0.5 GiB, assumed.</item>
/// <item>Power is not known.</item>
/// </list>
/// </remarks>
[KnownAs("Orange Pi 3B", "Orange Pi 3B (RK3566)", "RK3566", "Rockchip RK3566")]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 4 * GiB, ReservedMemory = 0.5 * GiB, MemoryBandwidth = 8.5 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 57.6 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 115.2 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 230.4 * GigaOps)]
public sealed partial record RK3566Cpu;
