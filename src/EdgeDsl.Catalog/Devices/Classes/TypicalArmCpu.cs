using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>A typical ARM processor of a board or phone.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Every figure is the median over the devices of the class in this catalog but the cores of boards for their GPU, whose bus they
/// cannot use, rounded to four digits: it stands for none of them.</item>
/// <item>Power is not set: too few of them publish it, and not for the same rail.</item>
/// </list>
/// </remarks>
[KnownAs("Typical ARM CPU", Runtimes = [Runtime.ExecuTorch])]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 12 * GiB, ReservedMemory = 4 * GiB, MemoryBandwidth = 67.2 * GBPerSecond)]
[ComputeRate(NumberFormat.Float32, 281.6 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 588.5 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 1177 * GigaOps)]
public sealed partial record TypicalArmCpu;
