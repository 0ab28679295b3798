using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Jetson AGX Orin 64 GB, by its twelve Cortex-A78AE at 2.2 GHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 422.4 GFLOPS FP32, 844.8 GFLOPS FP16, 1689.6 GOPS INT8 dot products, computed from cores, clock and two 128-bit units.</item>
/// <item>Memory bandwidth: 204.8 GB/s, data sheet, which is the GPU's too.</item>
/// <item>Calibration of decode: llama.cpp reaches 13 % of it with one model in one format (Llama-2-7B Q4_0, 7.42 tokens/s,
/// github.com/microsoft/T-MAC), 9 % in Q2_K; the error is assumed from these two, the other figures are those of the class. What an Arm board of the class reaches of a bus of its own
/// would be three times as fast.</item>
/// <item>Power of the module: 15 W while Llama-2-7B generates from 2-bit weights (jetson-stats, github.com/microsoft/T-MAC); at most 60 W,
/// data sheet. Idle power is not known.</item>
/// <item>Reserved memory: 2 GiB, assumed.</item>
/// </list>
/// </remarks>
[KnownAs("Jetson AGX Orin CPU", "AGX Orin CPU", Runtimes = [Runtime.ExecuTorch])]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 64 * GiB, ReservedMemory = 2 * GiB, MemoryBandwidth = 204.8 * GBPerSecond,
            MaxPower = 60 * Watts, DecodePower = 15 * Watts)]
[ComputeRate(NumberFormat.Float32, 422.4 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 844.8 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 1689.6 * GigaOps)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.202, BandwidthShare = 0.13, StepTime = 1.1 * Milliseconds,
             LayerTime = 172 * Microseconds, RelativeError = 0.5, Source = "one model, Llama-2-7B Q4_0 (T-MAC)")]
public sealed partial record JetsonAgxOrinCpu;
