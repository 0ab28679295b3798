namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class <see cref="DeviceClass.MobileGpu"/>.</summary>
/// <remarks>
/// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
/// <list type="bullet">
/// <item>LlamaCpp: Fitted on 14 rows of 6 models (llama.cpp): github.com/ggml-org/llama.cpp. Error: 90th percentile over devices left out, 2 in all.</item>
/// </list>
/// </remarks>
internal static class MobileGpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, ComputeShare = 0.0979, BandwidthShare = 0.48, StepTime = 0.00102, LayerTime = 0.000216, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.135, BandwidthShare = 0.598 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, ComputeShare = 0.0979, BandwidthShare = 0.48, StepTime = 0.00104, LayerTime = 0.000216, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.598 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, ComputeShare = 0.0979, BandwidthShare = 0.48, StepTime = 0.00102, LayerTime = 0.000216, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.147, BandwidthShare = 0.479 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.0637, BandwidthShare = 0.441 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_1, ComputeShare = 0.0861, BandwidthShare = 0.451 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.0979, BandwidthShare = 0.534 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.0979, BandwidthShare = 0.493 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.135, BandwidthShare = 0.598 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.0979, BandwidthShare = 0.48, StepTime = 0.00104, LayerTime = 0.000216, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.147, BandwidthShare = 0.479 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.0637, BandwidthShare = 0.441 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_1, ComputeShare = 0.0861, BandwidthShare = 0.451 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.0979, BandwidthShare = 0.534 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.0979, BandwidthShare = 0.493 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.598 },
    ];
}
