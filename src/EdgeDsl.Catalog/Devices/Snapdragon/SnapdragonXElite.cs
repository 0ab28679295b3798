using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Snapdragon X Elite (X1E80100), by its CPU: twelve Oryon cores.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 1303.2 GFLOPS FP32, 2605.1 GFLOPS FP16, 5227.5 GOPS INT8 dot products, measured on twelve cores (github.com/pigirons/cpufp,
/// X1E80100).</item>
/// <item>Memory bandwidth: 135 GB/s, as Qualcomm states (128-bit LPDDR5X-8448).</item>
/// <item>Memory: 16 GB, a common configuration. Reserved: 4 GiB, assumed for Windows and what stays open.</item>
/// <item>Power of the CPU alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("Snapdragon X Elite", "X1E80100", "Snapdragon X Elite X1E80100", "Snapdragon X Elite CRD", "Snapdragon X Elite (Surface Laptop 7)",
         "Surface Laptop 7", "Snapdragon X Elite CPU", Runtimes = [Runtime.ExecuTorch])]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 16 * GiB, ReservedMemory = 4 * GiB, MemoryBandwidth = 135 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 1303.2 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 2605.1 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 5227.5 * GigaOps)]
public sealed partial record SnapdragonXElite;
