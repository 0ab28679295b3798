using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Snapdragon 8 Elite, by its CPU: two Oryon cores at 4.32 GHz and six at 3.53 GHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 954.24 GFLOPS FP32, 1908.48 GFLOPS FP16, 3816.96 GOPS INT8 dot products, computed from cores, clocks and 32 FP32 operations
/// per core and cycle, which the Oryon cores of the X Elite measure (github.com/pigirons/cpufp).</item>
/// <item>Memory bandwidth: 84.8 GB/s, computed from 64-bit LPDDR5X at 5.3 GHz (digitpatrox.com/snapdragon-8-elite-vs-8-gen-3).</item>
/// <item>Memory: 12 GB, a common configuration of phones. Reserved: 4 GiB, assumed for Android and what stays open.</item>
/// <item>Power of the CPU alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("Snapdragon 8 Elite", "SM8750", "Snapdragon 8 Elite CPU", Runtimes = [Runtime.ExecuTorch])]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 12 * GiB, ReservedMemory = 4 * GiB, MemoryBandwidth = 84.8 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 954.2 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 1908.5 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 3817 * GigaOps)]
public sealed partial record Snapdragon8Elite;
