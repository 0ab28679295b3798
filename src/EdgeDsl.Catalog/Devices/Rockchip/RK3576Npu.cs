using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Rockchip RK3576, by its neural processing unit of two cores.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 6 TOPS INT8, data sheet; 3 TFLOPS FP16, half of it as in the RK3588, assumed.</item>
/// <item>Memory bandwidth: 17.07 GB/s, computed from 32-bit LPDDR4X-4267.</item>
/// <item>Reserved memory: 0.5 GiB, assumed.</item>
/// <item>Power of the unit alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("RK3576 NPU", "RK3576", "Rockchip RK3576")]
[EdgeDevice(Class = DeviceClass.Npu, Runtime = Runtime.Rkllm, MemoryCapacity = 8 * GiB, ReservedMemory = 0.5 * GiB,
            MemoryBandwidth = 17.07 * GBPerSecond)]
[ComputeRate(NumberFormat.Float16, 3 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 6 * TeraOps)]
public sealed partial record RK3576Npu;
