using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>A typical neural processing unit of a system on chip.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Every figure is the median over the devices of the class in this catalog, rounded to four digits: it stands for none of
/// them.</item>
/// <item>Power is not set: too few of them publish it, and not for the same rail.</item>
/// </list>
/// </remarks>
[KnownAs("Typical NPU", Runtimes = [Runtime.Rkllm, Runtime.ExecuTorch])]
[EdgeDevice(Class = DeviceClass.Npu, Runtime = Runtime.Qnn, MemoryCapacity = 12 * GiB, ReservedMemory = 4 * GiB,
            MemoryBandwidth = 72 * GBPerSecond)]
[ComputeRate(NumberFormat.Float16, 16900 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 33850 * GigaOps)]
public sealed partial record TypicalNpu;
