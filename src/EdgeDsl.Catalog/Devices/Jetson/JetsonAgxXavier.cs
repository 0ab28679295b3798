using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Jetson AGX Xavier 32 GB: 512 CUDA cores (Volta) at 1377 MHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 1410 GFLOPS FP32 and 2820 GFLOPS FP16, computed from cores and clock (1377 MHz: deviceQuery of the module) without tensor
/// cores; 22 TOPS INT8, the GPU's share of the data sheet's 32.</item>
/// <item>Memory bandwidth: 136.5 GB/s, computed from 256-bit LPDDR4X-4266; NVIDIA states 137.</item>
/// <item>Maximum power: 30 W, the budget of the largest named mode. Idle power is not known.</item>
/// <item>Reserved memory: 2 GiB, assumed.</item>
/// <item>No language model was measured on it: everything it reaches is typical of its class.</item>
/// </list>
/// </remarks>
[KnownAs("Jetson AGX Xavier", "AGX Xavier", Runtimes = [Runtime.Mlc, Runtime.Vllm])]
[EdgeDevice(Class = DeviceClass.IntegratedGpu, MemoryCapacity = 32 * GiB, ReservedMemory = 2 * GiB, MemoryBandwidth = 136.5 * GBPerSecond,
            MaxPower = 30 * Watts)]
[ComputeRate(NumberFormat.Float32, 1410 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 2820 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 22 * TeraOps)]
public sealed partial record JetsonAgxXavier;
