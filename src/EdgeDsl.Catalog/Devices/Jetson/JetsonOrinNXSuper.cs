using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Jetson Orin NX 16 GB in its Super mode: 1024 CUDA cores (Ampere) at 1173 MHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Clock: 1173 MHz in MAXN_SUPER (NVIDIA Jetson Linux Developer Guide, supported modes; 157 TOPS sparse with the DLAs, data sheet).
/// Rates: the Orin NX's with that clock: 2402 GFLOPS FP32, computed from cores and clock; 38 TOPS INT8; 19 TFLOPS FP16, half of that.</item>
/// <item>Memory bandwidth: 102.4 GB/s, data sheet; the Super mode leaves it as it is.</item>
/// <item>Maximum power: 40 W, the budget of the largest mode that has one; idle power is not known.</item>
/// <item>Reserved memory: 1.5 GiB, assumed, as for the Orin Nano.</item>
/// <item>Storage bandwidth is not known: NVMe, as the product chooses.</item>
/// </list>
/// </remarks>
[KnownAs("Jetson Orin NX Super", "Jetson Orin NX 16GB Super", "Orin NX Super", Runtimes = [Runtime.Mlc, Runtime.Vllm])]
[EdgeDevice(Class = DeviceClass.IntegratedGpu, MemoryCapacity = 16 * GiB, ReservedMemory = 1.5 * GiB, MemoryBandwidth = 102.4 * GBPerSecond,
            MaxPower = 40 * Watts)]
[ComputeRate(NumberFormat.Float32, 2402 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 19 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 38 * TeraOps)]
public sealed partial record JetsonOrinNXSuper;
