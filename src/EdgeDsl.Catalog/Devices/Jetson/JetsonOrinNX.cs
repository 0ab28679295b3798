using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Jetson Orin NX 16 GB: 1024 CUDA cores (Ampere) at 918 MHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 1880 GFLOPS FP32, computed from cores and clock (deviceQuery of the module, gist.github.com/atinfinity); 30 TOPS INT8, the
/// GPU's part of the data sheet's 100, dense, computed from the Orin Nano Super's with the clock; 15 TFLOPS FP16, half of that, as tensor
/// cores have it.</item>
/// <item>Memory bandwidth: 102.4 GB/s, data sheet (NVIDIA Jetson Orin NX Series).</item>
/// <item>Maximum power: 25 W, the budget of the module's largest mode before the Super modes. Idle power is not known.</item>
/// <item>Reserved memory: 1.5 GiB, assumed, as for the Orin Nano.</item>
/// <item>Storage bandwidth is not known: NVMe, as the product chooses.</item>
/// </list>
/// </remarks>
[KnownAs("Jetson Orin NX", "Jetson Orin NX 16GB", "Orin NX", Runtimes = [Runtime.Mlc, Runtime.Vllm])]
[EdgeDevice(Class = DeviceClass.IntegratedGpu, MemoryCapacity = 16 * GiB, ReservedMemory = 1.5 * GiB, MemoryBandwidth = 102.4 * GBPerSecond,
            MaxPower = 25 * Watts)]
[ComputeRate(NumberFormat.Float32, 1880 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 15 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 30 * TeraOps)]
public sealed partial record JetsonOrinNX;
