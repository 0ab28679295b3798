using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Jetson Xavier NX 8 GB: 384 CUDA cores (Volta) at 1100 MHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 845 GFLOPS FP32, computed from cores and clock. INT8: 12.3 TOPS, the GPU's share of the data sheet's 21; the rest is that
/// of its two deep-learning accelerators (4.5 each). FP16: 6.15 TFLOPS, half of that, as tensor cores have it.</item>
/// <item>Memory bandwidth: 59.7 GB/s, data sheet (128-bit LPDDR4X-3733).</item>
/// <item>Maximum power: 20 W, the largest mode's budget. Idle power is not known.</item>
/// <item>Reserved memory: 1.5 GiB, assumed.</item>
/// <item>No language model was measured on it: everything it reaches is typical of its class.</item>
/// </list>
/// </remarks>
[KnownAs("Jetson Xavier NX", "Xavier NX", Runtimes = [Runtime.Mlc, Runtime.Vllm])]
[EdgeDevice(Class = DeviceClass.IntegratedGpu, MemoryCapacity = 8 * GiB, ReservedMemory = 1.5 * GiB, MemoryBandwidth = 59.7 * GBPerSecond,
            MaxPower = 20 * Watts)]
[ComputeRate(NumberFormat.Float32, 845 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 6.15 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 12.3 * TeraOps)]
public sealed partial record JetsonXavierNX;
