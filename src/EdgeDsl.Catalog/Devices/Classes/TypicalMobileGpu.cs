using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>A typical graphics unit of a phone.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Every figure is the median over the devices of the class in this catalog, rounded to four digits: it stands for none of
/// them.</item>
/// <item>Power is not set: too few of them publish it, and not for the same rail.</item>
/// </list>
/// </remarks>
[KnownAs("Typical mobile GPU", Runtimes = [Runtime.Mlc])]
[EdgeDevice(Class = DeviceClass.MobileGpu, MemoryCapacity = 14 * GiB, ReservedMemory = 4 * GiB, MemoryBandwidth = 80.8 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 3230 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 6460 * GigaFlops)]
public sealed partial record TypicalMobileGpu;
