namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class <see cref="DeviceClass.MobileGpu"/>.</summary>
/// <remarks>
/// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
/// <list type="bullet">
/// <item>LlamaCpp: Fitted on 6 rows of 4 models (llama.cpp): github.com/ggml-org/llama.cpp. Error: 90th percentile over devices left out, 2 in all.</item>
/// </list>
/// </remarks>
internal static class MobileGpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, ComputeShare = 0.252, BandwidthShare = 0.686, StepTime = 0.00101, LayerTime = 0.000338, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.0136, BandwidthShare = 0.595 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, ComputeShare = 0.252, BandwidthShare = 0.686, StepTime = 0.00102, LayerTime = 0.000338, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.595 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, ComputeShare = 0.252, BandwidthShare = 0.686, StepTime = 0.00101, LayerTime = 0.000338, RelativeError = 0.87 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.241, BandwidthShare = 0.649 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_1, ComputeShare = 0.256, BandwidthShare = 0.686 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.252, BandwidthShare = 0.714 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.252, BandwidthShare = 0.697 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.0136, BandwidthShare = 0.595 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.252, BandwidthShare = 0.686, StepTime = 0.00102, LayerTime = 0.000338, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.241, BandwidthShare = 0.649 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_1, ComputeShare = 0.256, BandwidthShare = 0.686 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.252, BandwidthShare = 0.714 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.252, BandwidthShare = 0.697 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.595 },
    ];
}
