using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Radxa Orion O6 (CIX P1, CD8180), by its eight Cortex-A720 at 2.2 to 2.6 GHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 306.9 GFLOPS FP32, 613.7 GFLOPS FP16, 1227.7 GOPS INT8 dot products, the sum of what the eight cores measure
/// (github.com/pigirons/cpufp, CIX P1 CD8180); matrix instructions (i8mm) double INT8. The four Cortex-A520 are left out.</item>
/// <item>Memory bandwidth: 88 GB/s, computed from 128-bit LPDDR5-5500 (radxa.com, Orion O6). Early firmware ran the memory at 4266 MT/s, 68
/// GB/s; its users read 40.2 GB/s then (forum.radxa.com/t/26193).</item>
/// <item>Power at the wall: 34.2 W while llama3.1:8b generates (peak of the run, github.com/geerlingguy/ai-benchmarks/issues/13), taken as
/// the maximum too. Idle power is not set.</item>
/// <item>Reserved memory: 0.5 GiB, assumed.</item>
/// </list>
/// </remarks>
[KnownAs("Radxa Orion O6", "CIX P1", "CD8180", Runtimes = [Runtime.ExecuTorch])]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 16 * GiB, ReservedMemory = 0.5 * GiB, MemoryBandwidth = 88 * GBPerSecond,
            MaxPower = 34.2 * Watts, DecodePower = 34.2 * Watts)]
[ComputeRate(NumberFormat.Float32, 306.9 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 613.7 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 1227.7 * GigaOps)]
public sealed partial record RadxaOrionO6;
