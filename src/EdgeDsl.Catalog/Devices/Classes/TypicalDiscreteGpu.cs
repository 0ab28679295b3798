using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>A typical small graphics card: that of the GeForce RTX 4060 8 GB.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>The catalog has no other device of the class. Rates: 15.1 TFLOPS FP32, computed from 3072 cores at 2.46 GHz; 121 TOPS INT8,
/// the dense half of the 242 that NVIDIA states; 60.5 TFLOPS FP16, half of that, as tensor cores have it.</item>
/// <item>Memory bandwidth: 272 GB/s, data sheet. Maximum power: 115 W, that of the card; its idle power is not set.</item>
/// <item>Reserved memory: 0.5 GiB, assumed.</item>
/// </list>
/// </remarks>
[KnownAs("Typical discrete GPU", "GeForce RTX 4060", "RTX 4060", Runtimes = [Runtime.Mlc, Runtime.Vllm])]
[EdgeDevice(Class = DeviceClass.DiscreteGpu, MemoryCapacity = 8 * GiB, ReservedMemory = 0.5 * GiB, MemoryBandwidth = 272 * GBPerSecond,
            MaxPower = 115 * Watts)]
[ComputeRate(NumberFormat.Float32, 15.1 * TeraFlops)]
[ComputeRate(NumberFormat.Float16, 60.5 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 121 * TeraOps)]
public sealed partial record TypicalDiscreteGpu;
