using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Jetson Orin Nano 8 GB as first sold: 1024 CUDA cores (Ampere) at 625 MHz, power modes 7 W and 15 W.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 1280 GFLOPS FP32, computed from cores and clock; 20 TOPS INT8, the data sheet's dense figure; 10 TFLOPS FP16, half of that,
/// as tensor cores have it.</item>
/// <item>Memory bandwidth: 68 GB/s, data sheet.</item>
/// <item>Power of the module: at most 15 W, the budget of its larger mode; idle 2.18 W, measured on the input rail at the lowest clocks
/// with what was not needed switched off (forums.developer.nvidia.com/t/348662), so a lower end.</item>
/// <item>Reserved memory: 1.5 GiB, assumed; on an 8 GB module 5.4 GiB of weights ran and 6.45 GiB did not.</item>
/// <item>Storage bandwidth is not known: microSD or NVMe, as the product chooses.</item>
/// <item>No llama.cpp figure of this module is published: its calibration is that of the Orin Nano Super, which has the same GPU at a higher
/// clock.</item>
/// </list>
/// </remarks>
[KnownAs("Jetson Orin Nano", "Jetson Orin Nano 8GB", "Orin Nano", Runtimes = [Runtime.Mlc, Runtime.Vllm])]
[EdgeDevice(Class = DeviceClass.IntegratedGpu, MemoryCapacity = 8 * GiB, ReservedMemory = 1.5 * GiB, MemoryBandwidth = 68 * GBPerSecond,
            IdlePower = 2.18 * Watts, MaxPower = 15 * Watts)]
[ComputeRate(NumberFormat.Float32, 1280 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 10 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 20 * TeraOps)]
public sealed partial record JetsonOrinNano;
