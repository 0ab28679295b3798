using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Jetson Orin Nano 8 GB as first sold: 1024 CUDA cores (Ampere) at 625 MHz, power modes 7 W and 15 W.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 1280 GFLOPS FP32 and 2560 GFLOPS FP16, computed from cores and clock without tensor cores; 20 TOPS INT8, the data sheet's
/// dense figure.</item>
/// <item>Memory bandwidth: 68 GB/s, data sheet.</item>
/// <item>Power of the module: at most 15 W, the budget of its larger mode; idle 2.18 W, measured on the input rail at the lowest clocks
/// with what was not needed switched off (forums.developer.nvidia.com/t/348662), so a lower end.</item>
/// <item>Reserved memory: 1.5 GiB, assumed; on an 8 GB module 5.4 GiB of weights ran and 6.45 GiB did not.</item>
/// <item>Storage bandwidth is not known: microSD or NVMe, as the product chooses.</item>
/// <item>No llama.cpp figure of this module is published: the shares of the Orin Nano Super are carried over, with an assumed error of 30
/// %.</item>
/// </list>
/// </remarks>
[KnownAs("Jetson Orin Nano", "Jetson Orin Nano 8GB", "Orin Nano", Runtimes = [Runtime.Mlc, Runtime.Vllm])]
[EdgeDevice(Class = DeviceClass.IntegratedGpu, MemoryCapacity = 8 * GiB, ReservedMemory = 1.5 * GiB, MemoryBandwidth = 68 * GBPerSecond,
            IdlePower = 2.18 * Watts, MaxPower = 15 * Watts)]
[ComputeRate(NumberFormat.Float32, 1280 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 2560 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 20 * TeraOps)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.176, BandwidthShare = 0.562, StepTime = 4.9 * Milliseconds,
             RelativeError = 0.3, Source = CalibrationSources.CarriedOver)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 1, BandwidthShare = 0.562,
             RelativeError = 0.5, Source = CalibrationSources.OrinHalf)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.BF16, ComputeShare = 1, BandwidthShare = 0.562,
             RelativeError = 0.5, Source = CalibrationSources.OrinHalf)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.F32, ComputeShare = 0.7, BandwidthShare = 0.562,
             RelativeError = 0.5, Source = CalibrationSources.OrinSingle)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.1, BandwidthShare = 0.562,
             RelativeError = 0.3, Source = CalibrationSources.OrinPrefillAttention)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.176, BandwidthShare = 0.562, StepTime = 4.9 * Milliseconds,
             RelativeError = 0.3, Source = CalibrationSources.CarriedOver)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.3, BandwidthShare = 0.562,
             RelativeError = 0.3, Source = CalibrationSources.OrinAttention)]
public sealed partial record JetsonOrinNano;
