using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Snapdragon 8 Gen 3, by its CPU: one Cortex-X4 at 3.3 GHz and five Cortex-A720 at 3.0 to 3.2 GHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 355.2 GFLOPS FP32, 710.4 GFLOPS FP16, 1420.8 GOPS INT8 dot products, computed from clocks, 32 FP32 operations per cycle of
/// the large core and 16 of the middle ones (the Cortex-A720 of github.com/pigirons/cpufp, CIX P1); the small cores are left out.</item>
/// <item>Memory bandwidth: 76.8 GB/s, 64-bit LPDDR5X at 4800 MHz (gist.github.com/EwoutH/754fa40ad9ddc93d55084fc46569c759).</item>
/// <item>Memory: 12 GB, a common configuration of phones. Reserved: 4 GiB, assumed for Android and what stays open.</item>
/// <item>Power of the CPU alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("Snapdragon 8 Gen 3", "SM8650", "Snapdragon 8 Gen 3 (OnePlus 12)", "OnePlus 12", "Samsung Galaxy S24", "Samsung Galaxy S24 Ultra",
         "Samsung S24 Ultra (8 Gen 3)", "Snapdragon 8 Gen 3 CPU", Runtimes = [Runtime.ExecuTorch])]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 12 * GiB, ReservedMemory = 4 * GiB, MemoryBandwidth = 76.8 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 355.2 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 710.4 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 1420.8 * GigaOps)]
public sealed partial record Snapdragon8Gen3;
