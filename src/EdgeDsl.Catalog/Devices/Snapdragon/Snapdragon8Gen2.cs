using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Snapdragon 8 Gen 2, by its CPU: one Cortex-X3 at 3.2 GHz and four Cortex-A715 and A710 at 2.8 GHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 281.6 GFLOPS FP32, 563.2 GFLOPS FP16, 1126.4 GOPS INT8 dot products, computed from clocks, 32 FP32 operations per cycle of
/// the large core and 16 of the middle ones (the Cortex-A720 of github.com/pigirons/cpufp, CIX P1); the small cores are left out.</item>
/// <item>Memory bandwidth: 67.2 GB/s, 64-bit LPDDR5X at 4200 MHz (gist.github.com/EwoutH/754fa40ad9ddc93d55084fc46569c759).</item>
/// <item>Memory: 12 GB, a common configuration of phones. Reserved: 4 GiB, assumed for Android and what stays open.</item>
/// <item>Power of the CPU alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("Snapdragon 8 Gen 2", "SM8550", "Samsung Galaxy S23 Ultra", "Snapdragon 8 Gen 2 (Galaxy S23 Ultra)", "Snapdragon 8 Gen 2 CPU",
         Runtimes = [Runtime.ExecuTorch])]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 12 * GiB, ReservedMemory = 4 * GiB, MemoryBandwidth = 67.2 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 281.6 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 563.2 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 1126.4 * GigaOps)]
public sealed partial record Snapdragon8Gen2;
