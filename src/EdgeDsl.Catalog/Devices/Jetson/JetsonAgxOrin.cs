using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Jetson AGX Orin 64 GB: 2048 CUDA cores (Ampere) at 1.3 GHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 5325 GFLOPS FP32, computed from cores and clock; 85 TOPS INT8, the dense half of the GPU's 170 (NVIDIA Jetson AGX Orin
/// Technical Brief); 42.5 TFLOPS FP16, half of that, as tensor cores have it.</item>
/// <item>Memory bandwidth: 204.8 GB/s, data sheet (256-bit LPDDR5-6400).</item>
/// <item>Power of the module: 30.8 W while Llama-2-7B generates from 2-bit weights on the GPU (jetson-stats, github.com/microsoft/T-MAC);
/// at most 60 W, data sheet. Idle power is not known.</item>
/// <item>Reserved memory: 2 GiB, assumed.</item>
/// <item>Power modes are not declared: published tables of their clocks disagree.</item>
/// <item>Storage bandwidth is not known: eMMC or NVMe, as the product chooses.</item>
/// </list>
/// </remarks>
[KnownAs("Jetson AGX Orin", "Jetson AGX Orin 64GB", "AGX Orin", Runtimes = [Runtime.Mlc, Runtime.Vllm])]
[EdgeDevice(Class = DeviceClass.IntegratedGpu, MemoryCapacity = 64 * GiB, ReservedMemory = 2 * GiB, MemoryBandwidth = 204.8 * GBPerSecond,
            MaxPower = 60 * Watts, DecodePower = 30.8 * Watts)]
[ComputeRate(NumberFormat.Float32, 5325 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 42.5 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 85 * TeraOps)]
public sealed partial record JetsonAgxOrin;
