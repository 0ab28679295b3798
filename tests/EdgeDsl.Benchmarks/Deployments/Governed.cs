using System.ComponentModel.DataAnnotations;
using static EdgeDsl.Units;

namespace EdgeDsl.Benchmarks;

/// <summary>A board with four operating points.</summary>
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 8 * GiB, MemoryBandwidth = 17.07 * GBPerSecond, IdlePower = 2.7 * Watts, MaxPower = 12 * Watts)]
[ComputeRate(NumberFormat.Float32, 153.5 * GigaFlops)]
[OperatingPoint("slow", RateScale = 0.4, BandwidthScale = 0.5, MaxPower = 5 * Watts, SwitchingTime = 40 * Microseconds)]
[OperatingPoint("middle", RateScale = 0.6, BandwidthScale = 0.7, MaxPower = 7 * Watts, SwitchingTime = 40 * Microseconds)]
[OperatingPoint("quick", RateScale = 0.8, BandwidthScale = 0.9, MaxPower = 9 * Watts, SwitchingTime = 40 * Microseconds)]
[OperatingPoint("quickest", MaxPower = 12 * Watts, SwitchingTime = 40 * Microseconds)]
public sealed partial record ScaledBoard;

/// <summary>The deployment whose governor is measured.</summary>
/// <param name="PromptTokens">Tokens of the prompt.</param>
/// <param name="OutputTokens">Tokens of the answer.</param>
[Deployment<SixteenLayers, ScaledBoard, FourBits>]
[FrequencyScaling(MaxSlowdown = 1.44)]
public readonly partial record struct Governed([Range(1, 1024)] int PromptTokens, [Range(1, 1024)] int OutputTokens);
