using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Rockchip RK3562, by its neural processing unit.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 1 TOPS INT8, data sheet; 0.5 TFLOPS FP16, half of it as in the RK3588, assumed.</item>
/// <item>Memory bandwidth: 17.07 GB/s, computed from 32-bit LPDDR4X-4267, the fastest memory it takes; boards differ.</item>
/// <item>Reserved memory: 0.5 GiB, assumed.</item>
/// <item>Power of the unit alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("RK3562 NPU", "RK3562", "Rockchip RK3562")]
[EdgeDevice(Class = DeviceClass.Npu, Runtime = Runtime.Rkllm, MemoryCapacity = 4 * GiB, ReservedMemory = 0.5 * GiB,
            MemoryBandwidth = 17.07 * GBPerSecond)]
[ComputeRate(NumberFormat.Float16, 0.5 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 1 * TeraOps)]
public sealed partial record RK3562Npu;
