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
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, ComputeShare = 0.314, BandwidthShare = 0.588, StepTime = 0.00563, LayerTime = 0.0000678, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.282, BandwidthShare = 0.6 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, ComputeShare = 0.314, BandwidthShare = 0.588, StepTime = 0.0016, LayerTime = 0.0000678, RelativeError = 0.8 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, Attention = true, ComputeShare = 0.0974, BandwidthShare = 0.6 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, ComputeShare = 0.314, BandwidthShare = 0.588, StepTime = 0.00563, LayerTime = 0.0000678, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.604, BandwidthShare = 0.637 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.289, BandwidthShare = 0.603 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.49, BandwidthShare = 0.676 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q2_K, ComputeShare = 0.201, BandwidthShare = 0.588 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.396, BandwidthShare = 0.527 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.431, BandwidthShare = 0.653 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q5_K, ComputeShare = 0.159, BandwidthShare = 0.442 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.203, BandwidthShare = 0.607 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.282, BandwidthShare = 0.6 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.314, BandwidthShare = 0.588, StepTime = 0.0016, LayerTime = 0.0000678, RelativeError = 0.53 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.604, BandwidthShare = 0.637 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.289, BandwidthShare = 0.603 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.49, BandwidthShare = 0.676 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.201, BandwidthShare = 0.588 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.396, BandwidthShare = 0.527 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.431, BandwidthShare = 0.653 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.159, BandwidthShare = 0.442 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.203, BandwidthShare = 0.607 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 0.0974, BandwidthShare = 0.6 },
    ];
}
