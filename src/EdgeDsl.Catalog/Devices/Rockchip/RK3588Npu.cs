using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Rockchip RK3588 (Orange Pi 5 and others), by its neural processing unit of three cores.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 6 TOPS INT8, data sheet; 3 TFLOPS FP16, half of the INT8 rate: the core multiplies 1024 bytes or 512 halves per cycle
/// (Rockchip RK3588 Technical Reference Manual).</item>
/// <item>Memory bandwidth: 34.1 GB/s, shared with the CPU, computed from 64-bit LPDDR4X-4267.</item>
/// <item>Reserved memory: 0.5 GiB, assumed.</item>
/// <item>Power of the unit alone is not published.</item>
/// </list>
/// </remarks>
[KnownAs("RK3588 NPU", "RK3588", "Rockchip RK3588", "Orange Pi 5", "Orange Pi 5 Plus", "Orange Pi 5 (RK3588) NPU",
         "RK3588 NPU (Orange Pi 5 class)", "Rock 5B")]
[EdgeDevice(Class = DeviceClass.Npu, Runtime = Runtime.Rkllm, MemoryCapacity = 8 * GiB, ReservedMemory = 0.5 * GiB,
            MemoryBandwidth = 34.1 * GBPerSecond)]
[ComputeRate(NumberFormat.Float16, 3 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 6 * TeraOps)]
public sealed partial record RK3588Npu;
