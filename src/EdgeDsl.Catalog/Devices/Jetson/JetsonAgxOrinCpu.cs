using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Jetson AGX Orin 64 GB by its processor: twelve Arm Cortex-A78AE at 2.2 GHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 422 GFLOPS FP32, 845 GFLOPS FP16, 1690 GOPS INT8, computed from twelve cores at 2.2 GHz (NVIDIA Jetson AGX Orin data sheet) with
/// two 128-bit pipes that have FP16 and INT8 dot products.</item>
/// <item>Memory bandwidth: 204.8 GB/s, data sheet (256-bit LPDDR5-6400), which the GPU shares; what the cores alone reach of it is in the
/// calibration.</item>
/// <item>Power of the module: 15.0 W while Llama-2-7B generates from 2-bit weights on twelve threads (jetson-stats, github.com/microsoft/T-MAC);
/// at most 60 W, data sheet. Idle power is not known.</item>
/// <item>Reserved memory: 2 GiB, assumed.</item>
/// <item>Storage bandwidth is not known: eMMC or NVMe, as the product chooses.</item>
/// </list>
/// </remarks>
[KnownAs("Jetson AGX Orin CPU", "AGX Orin CPU")]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 64 * GiB, ReservedMemory = 2 * GiB, MemoryBandwidth = 204.8 * GBPerSecond,
            MaxPower = 60 * Watts, DecodePower = 15 * Watts)]
[ComputeRate(NumberFormat.Float32, 422 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 845 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 1690 * GigaOps)]
public sealed partial record JetsonAgxOrinCpu;
