using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Snapdragon 8 Elite Gen 5, by its CPU: two Oryon cores at 4.6 GHz and six at 3.62 GHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 989.44 GFLOPS FP32, 1978.88 GFLOPS FP16, 3957.76 GOPS INT8 dot products, computed from cores, clocks and 32 FP32 operations
/// per core and cycle, which the Oryon cores of the X Elite measure (github.com/pigirons/cpufp).</item>
/// <item>Memory bandwidth: 84.8 GB/s, computed from 64-bit LPDDR5X at 5.3 GHz, the memory of the Snapdragon 8 Elite, assumed.</item>
/// <item>Memory: 16 GB, a common configuration of phones. Reserved: 4 GiB, assumed for Android and what stays open.</item>
/// <item>Power of the CPU alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("Snapdragon 8 Elite Gen 5", "SM8850", "Snapdragon SM8850 (OnePlus 15)", "Snapdragon 8 Elite Gen 5 QRD", "OnePlus 15",
         "Snapdragon 8 Elite Gen 5 CPU", Runtimes = [Runtime.ExecuTorch])]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 16 * GiB, ReservedMemory = 4 * GiB, MemoryBandwidth = 84.8 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 989.4 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 1978.9 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 3957.8 * GigaOps)]
public sealed partial record Snapdragon8EliteGen5;
