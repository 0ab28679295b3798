using System.ComponentModel.DataAnnotations;
using EdgeDsl.Catalog;
using static EdgeDsl.Units;

namespace EdgeDsl.FrequencyScaling.Tests;

/// <summary>A board with eight operating points whose memory slows down with them, and quick switches: what its powers are is made up.</summary>
[EdgeDevice(Class = DeviceClass.IntegratedGpu, MemoryCapacity = 8 * GiB, MemoryBandwidth = 50 * GBPerSecond, IdlePower = 0.8 * Watts, MaxPower = 9 * Watts)]
[ComputeRate(NumberFormat.Float16, 2 * TeraFlops)]
[OperatingPoint("300", RateScale = 0.3, BandwidthScale = 0.45, MaxPower = 2.2 * Watts, SwitchingTime = 40 * Microseconds)]
[OperatingPoint("400", RateScale = 0.4, BandwidthScale = 0.55, MaxPower = 2.7 * Watts, SwitchingTime = 40 * Microseconds)]
[OperatingPoint("500", RateScale = 0.5, BandwidthScale = 0.65, MaxPower = 3.3 * Watts, SwitchingTime = 40 * Microseconds)]
[OperatingPoint("600", RateScale = 0.6, BandwidthScale = 0.75, MaxPower = 4.1 * Watts, SwitchingTime = 40 * Microseconds)]
[OperatingPoint("700", RateScale = 0.7, BandwidthScale = 0.83, MaxPower = 5 * Watts, SwitchingTime = 40 * Microseconds)]
[OperatingPoint("800", RateScale = 0.8, BandwidthScale = 0.9, MaxPower = 6.1 * Watts, SwitchingTime = 40 * Microseconds)]
[OperatingPoint("900", RateScale = 0.9, BandwidthScale = 0.96, MaxPower = 7.4 * Watts, SwitchingTime = 40 * Microseconds)]
[OperatingPoint("1000", MaxPower = 9 * Watts, SwitchingTime = 40 * Microseconds)]
public sealed partial record EightPoints;

/// <summary>Four power modes that take 8 ms to switch.</summary>
[Deployment<Llama32_1B, JetsonOrinNanoSuper, Q4_K_M>]
[FrequencyScaling(MaxSlowdown = 1.44)]
public readonly partial record struct OnOrin([Range(1, 1024)] int PromptTokens, [Range(1, 512)] int OutputTokens);

/// <summary>Windows in most layers, eight points.</summary>
[Deployment<Gemma3_1B, EightPoints, Q4_K_M>]
[FrequencyScaling(MaxSlowdown = 1.44)]
public readonly partial record struct GemmaOnEight([Range(1, 1024)] int PromptTokens, [Range(1, 512)] int OutputTokens);

/// <summary>32 layers, eight points, a budget that is kept layer by layer.</summary>
[Deployment<Llama2_7B, EightPoints, Q4_0>]
[LatencyBudget(TimeToFirstToken = 28 * Seconds, TimePerOutputToken = 175 * Milliseconds)]
[FrequencyScaling]
public readonly partial record struct LlamaOnEight([Range(1, 512)] int PromptTokens, [Range(1, 256)] int OutputTokens);

/// <summary>The same, tailored to less memory than it needs.</summary>
[Deployment<Llama2_7B, EightPoints, Q4_0>]
[MemoryBudget(3.6 * GiB)]
[LatencyBudget(TimeToFirstToken = 28 * Seconds, TimePerOutputToken = 175 * Milliseconds)]
[Tailoring]
[FrequencyScaling]
public readonly partial record struct TailoredOnEight([Range(1, 512)] int PromptTokens, [Range(1, 256)] int OutputTokens);
