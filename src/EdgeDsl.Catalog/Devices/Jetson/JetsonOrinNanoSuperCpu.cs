using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Jetson Orin Nano Super 8 GB, by its six Cortex-A78AE at 1.7 GHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 163.2 GFLOPS FP32, 326.4 GFLOPS FP16, 652.8 GOPS INT8 dot products, computed from cores, clock and two 128-bit units.</item>
/// <item>Memory bandwidth: 102 GB/s, data sheet, which is the GPU's too. No calibration: one small model was measured (SmolLM-135M Q2_K, 30 %
/// slower than the class says); of the AGX Orin's bus llama.cpp reaches 13 %, so that larger ones may be slower still.</item>
/// <item>Reserved memory: 1.5 GiB, assumed. Idle and maximum power are not known.</item>
/// </list>
/// </remarks>
[KnownAs("Jetson Orin Nano Super CPU", "Jetson Orin Nano 8GB Super CPU", "Orin Nano Super CPU", Runtimes = [Runtime.ExecuTorch])]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 8 * GiB, ReservedMemory = 1.5 * GiB, MemoryBandwidth = 102 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 163.2 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 326.4 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 652.8 * GigaOps)]
public sealed partial record JetsonOrinNanoSuperCpu;
