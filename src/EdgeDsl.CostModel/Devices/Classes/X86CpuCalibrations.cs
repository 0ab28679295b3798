namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class <see cref="DeviceClass.X86Cpu"/>.</summary>
/// <remarks>
/// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
/// <list type="bullet">
/// <item>LlamaCpp: Fitted on 81 rows of 6 models (llama.cpp, ollama): published tables without an address of their own, github.com/geerlingguy/ai-benchmarks. Error: 90th percentile over devices left out, 3 in all.</item>
/// </list>
/// </remarks>
internal static class X86CpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, ComputeShare = 0.32, BandwidthShare = 0.602, StepTime = 0.00582, LayerTime = 0.0000575, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.283, BandwidthShare = 0.6 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, ComputeShare = 0.32, BandwidthShare = 0.602, StepTime = 0.00171, LayerTime = 0.0000575, RelativeError = 0.91 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, Attention = true, ComputeShare = 0.0964, BandwidthShare = 0.6 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, ComputeShare = 0.32, BandwidthShare = 0.602, StepTime = 0.00582, LayerTime = 0.0000575, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.637, BandwidthShare = 0.631 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.29, BandwidthShare = 0.6 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.5, BandwidthShare = 0.685 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q2_K, ComputeShare = 0.195, BandwidthShare = 0.602 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.407, BandwidthShare = 0.541 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.434, BandwidthShare = 0.657 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q5_K, ComputeShare = 0.149, BandwidthShare = 0.425 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.199, BandwidthShare = 0.605 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.283, BandwidthShare = 0.6 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.32, BandwidthShare = 0.602, StepTime = 0.00171, LayerTime = 0.0000575, RelativeError = 0.61 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.637, BandwidthShare = 0.631 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.29, BandwidthShare = 0.6 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.5, BandwidthShare = 0.685 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.195, BandwidthShare = 0.602 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.407, BandwidthShare = 0.541 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.434, BandwidthShare = 0.657 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.149, BandwidthShare = 0.425 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.199, BandwidthShare = 0.605 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 0.0964, BandwidthShare = 0.6 },
    ];
}
