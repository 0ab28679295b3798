using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Jetson AGX Xavier 32 GB: 512 CUDA cores (Volta) at 1377 MHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 1410 GFLOPS FP32, computed from cores and clock (1377 MHz: deviceQuery of the module); 22 TOPS INT8, the GPU's share of the
/// data sheet's 32; 11 TFLOPS FP16, half of that, as tensor cores have it.</item>
/// <item>Memory bandwidth: 136.5 GB/s, computed from 256-bit LPDDR4X-4266; NVIDIA states 137.</item>
/// <item>Power modes: clocks of GPU and memory and the power budgets of nvpmodel
/// (jetsonhacks.com/2018/10/07/nvpmodel-nvidia-jetson-agx-xavier-developer-kit); rates and bandwidth are scaled with the clocks, and in the
/// 10 W mode half of the GPU is off. MAXN has no budget. Idle power is not known.</item>
/// <item>Reserved memory: 2 GiB, assumed.</item>
/// <item>No language model was measured on it: everything it reaches is typical of its class.</item>
/// </list>
/// </remarks>
[KnownAs("Jetson AGX Xavier", "AGX Xavier", Runtimes = [Runtime.Mlc, Runtime.Vllm])]
[EdgeDevice(Class = DeviceClass.IntegratedGpu, MemoryCapacity = 32 * GiB, ReservedMemory = 2 * GiB, MemoryBandwidth = 136.5 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 1410 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 11 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 22 * TeraOps)]
[OperatingPoint("10W", ComputeFrequency = 520 * MHz, MemoryFrequency = 1066 * MHz, RateScale = 0.5 * 520 / 1377,
                BandwidthScale = 1066.0 / 2133, MaxPower = 10 * Watts)]
[OperatingPoint("15W", ComputeFrequency = 670 * MHz, MemoryFrequency = 1333 * MHz, RateScale = 670.0 / 1377, BandwidthScale = 1333.0 / 2133,
                MaxPower = 15 * Watts)]
[OperatingPoint("30W", ComputeFrequency = 900 * MHz, MemoryFrequency = 1600 * MHz, RateScale = 900.0 / 1377, BandwidthScale = 1600.0 / 2133,
                MaxPower = 30 * Watts)]
[OperatingPoint("MAXN", ComputeFrequency = 1377 * MHz, MemoryFrequency = 2133 * MHz)]
public sealed partial record JetsonAgxXavier;
