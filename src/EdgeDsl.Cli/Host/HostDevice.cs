using System.Runtime.InteropServices;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Host;

/// <summary>Measures this machine as a device.</summary>
internal static class HostDevice
{
    private const int Passes = 5;

    /// <summary>Passes of all measurements together.</summary>
    public const int Steps = 2 * Passes;

    /// <summary>The device: all cores, rates and bandwidth as measured; what cannot be measured here stays unknown.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="progress">Is told after each pass.</param>
    public static Device Measure(string name, Action progress)
    {
        var cores = Environment.ProcessorCount;
        return new Device
        {
            Name = name,
            Class = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm
                ? CostModel.DeviceClass.ArmCpu
                : CostModel.DeviceClass.X86Cpu,
            MemoryCapacity = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
            MemoryBandwidth = BandwidthProbe.Measure(cores, Passes, progress),
            Rates = [new ComputeRate { Format = CostModel.NumberFormat.Float32, OperationsPerSecond = SinglePrecisionProbe.Measure(cores, Passes, progress) }],
        };
    }
}
