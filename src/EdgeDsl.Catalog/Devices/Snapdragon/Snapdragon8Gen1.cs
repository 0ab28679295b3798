using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Snapdragon 8 Gen 1, by its CPU: one Cortex-X2 at 3.0 GHz and three Cortex-A710 at 2.5 GHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 216 GFLOPS FP32, 432 GFLOPS FP16, 864 GOPS INT8 dot products, computed from clocks, 32 FP32 operations per cycle of the
/// large core and 16 of the middle ones (the Cortex-A720 of github.com/pigirons/cpufp, CIX P1); the small cores are left out.</item>
/// <item>Memory bandwidth: 51.2 GB/s, computed from 64-bit LPDDR5-6400.</item>
/// <item>Memory: 8 GB, a common configuration of phones. Reserved: 4 GiB, assumed for Android and what stays open.</item>
/// <item>Power of the CPU alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("Snapdragon 8 Gen 1", "Snapdragon 8 Gen 1 CPU", "SM8450", "Samsung Galaxy S22", "Samsung S22", "Samsung Galaxy S22 (8 Gen 1)",
         Runtimes = [Runtime.ExecuTorch])]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 8 * GiB, ReservedMemory = 4 * GiB, MemoryBandwidth = 51.2 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 216 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 432 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 864 * GigaOps)]
public sealed partial record Snapdragon8Gen1;
