using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>A typical graphics unit of Apple silicon.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Every figure is the median over the devices of the class in this catalog, rounded to four digits: it stands for none of
/// them.</item>
/// <item>Power is not set: too few of them publish it, and not for the same rail.</item>
/// </list>
/// </remarks>
[KnownAs("Typical Apple GPU", Runtimes = [Runtime.Mlx, Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.AppleGpu, MemoryCapacity = 18 * GiB, ReservedMemory = 6 * GiB, MemoryBandwidth = 200 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 6463 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 6463 * GigaFlops)]
public sealed partial record TypicalAppleGpu;
