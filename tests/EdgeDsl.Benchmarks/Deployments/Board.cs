using static EdgeDsl.Units;

namespace EdgeDsl.Benchmarks;

/// <summary>A single-board computer. Of its own and not the catalog's, whose figures grow better while the expert's constants stay.</summary>
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 8 * GiB, ReservedMemory = 0.5 * GiB, MemoryBandwidth = 17.07 * GBPerSecond,
            StorageBandwidth = 90 * MBPerSecond, IdlePower = 4 * Watts, MaxPower = 13.9 * Watts)]
[ComputeRate(NumberFormat.Float32, 153.5 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 307 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 614 * GigaOps)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.212, BandwidthShare = 0.52, StepTime = 2 * Milliseconds,
             RelativeError = 0.22)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.248, BandwidthShare = 0.498,
             RelativeError = 0.22)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.039, BandwidthShare = 0.52, RelativeError = 0.22)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.212, BandwidthShare = 0.52, StepTime = 2 * Milliseconds,
             RelativeError = 0.25)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.248, BandwidthShare = 0.498,
             RelativeError = 0.25)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.045, BandwidthShare = 0.52, RelativeError = 0.25)]
public sealed partial record Board;
