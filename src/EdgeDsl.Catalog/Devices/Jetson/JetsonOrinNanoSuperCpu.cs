using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Jetson Orin Nano Super 8 GB by its processor: six Arm Cortex-A78AE at 1.7 GHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 165.9 GFLOPS FP32, 331.8 GFLOPS FP16, 663.6 GOPS INT8, computed from six cores at 1.728 GHz (NVIDIA Jetson Orin Nano Super data
/// sheet) with two 128-bit pipes that have FP16 and INT8 dot products.</item>
/// <item>Memory bandwidth: 102.4 GB/s, data sheet (128-bit LPDDR5-6400), which the GPU shares; what the cores alone reach of it was not
/// measured.</item>
/// <item>Reserved memory: 1 GiB, assumed.</item>
/// <item>Power with the GPU idle and storage bandwidth are not published: not set.</item>
/// </list>
/// </remarks>
[KnownAs("Jetson Orin Nano Super CPU", "Orin Nano Super CPU")]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 8 * GiB, ReservedMemory = 1 * GiB, MemoryBandwidth = 102.4 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 165.9 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 331.8 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 663.6 * GigaOps)]
public sealed partial record JetsonOrinNanoSuperCpu;
