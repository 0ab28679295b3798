using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>A typical x86-64 processor of a small computer.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Every figure is the median over the devices of the class in this catalog, rounded to four digits: it stands for none of
/// them.</item>
/// <item>Power is not set: too few of them publish it, and not for the same rail.</item>
/// </list>
/// </remarks>
[KnownAs("Typical x86 CPU")]
[EdgeDevice(Class = DeviceClass.X86Cpu, MemoryCapacity = 16 * GiB, ReservedMemory = 1.5 * GiB, MemoryBandwidth = 57.6 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 483.4 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 1759 * GigaOps)]
public sealed partial record TypicalX86Cpu;
