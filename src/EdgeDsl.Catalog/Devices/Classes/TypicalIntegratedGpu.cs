using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>A typical graphics unit of a computer module.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Every figure is the median over the devices of the class in this catalog, rounded to four digits: it stands for none of
/// them.</item>
/// <item>Power is not set: too few of them publish it, and not for the same rail.</item>
/// </list>
/// </remarks>
[KnownAs("Typical integrated GPU", Runtimes = [Runtime.Mlc, Runtime.Vllm])]
[EdgeDevice(Class = DeviceClass.IntegratedGpu, MemoryCapacity = 16 * GiB, ReservedMemory = 1.5 * GiB,
            MemoryBandwidth = 102.4 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 1880 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 15000 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 30000 * GigaOps)]
public sealed partial record TypicalIntegratedGpu;
