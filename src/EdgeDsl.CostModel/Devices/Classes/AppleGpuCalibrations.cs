namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class <see cref="DeviceClass.AppleGpu"/>.</summary>
/// <remarks>
/// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
/// <list type="bullet">
/// <item>LlamaCpp: Fitted on 61 rows of 5 models (llama.cpp, ollama): github.com/ggml-org/llama.cpp, github.com/geerlingguy/ai-benchmarks, github.com/brand-o/normiebench and others. Error: 90th percentile over devices left out, 7 in all.</item>
/// <item>Mlx: Fitted on 22 rows of 4 models (mlx-swift): github.com/john-rocky/apple-silicon-llm-bench. Error: 90th percentile over devices left out, 2 in all.</item>
/// </list>
/// </remarks>
internal static class AppleGpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, ComputeShare = 0.651, BandwidthShare = 0.802, StepTime = 0.00101, LayerTime = 0.00012, RelativeError = 0.48 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.155, BandwidthShare = 0.616 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, ComputeShare = 0.651, BandwidthShare = 0.802, StepTime = 0.000854, LayerTime = 0.00012, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, Attention = true, ComputeShare = 0.148, BandwidthShare = 0.616 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, ComputeShare = 0.651, BandwidthShare = 0.802, StepTime = 0.00101, LayerTime = 0.00012, RelativeError = 0.32 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.721, BandwidthShare = 0.84 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.66, BandwidthShare = 0.85 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.654, BandwidthShare = 0.843 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.651, BandwidthShare = 0.804 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.653, BandwidthShare = 0.717 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.651, BandwidthShare = 0.776 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.155, BandwidthShare = 0.616 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.651, BandwidthShare = 0.802, StepTime = 0.000854, LayerTime = 0.00012, RelativeError = 0.77 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.721, BandwidthShare = 0.84 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.66, BandwidthShare = 0.85 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.654, BandwidthShare = 0.843 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.651, BandwidthShare = 0.804 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.653, BandwidthShare = 0.717 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.651, BandwidthShare = 0.776 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 0.148, BandwidthShare = 0.616 },
        new() { Runtime = Runtime.Mlx, Phase = Phase.Prefill, ComputeShare = 0.555, BandwidthShare = 0.818, StepTime = 0.00447, LayerTime = 0.000059, RelativeError = 0.95 },
        new() { Runtime = Runtime.Mlx, Phase = Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.625, BandwidthShare = 0.832 },
        new() { Runtime = Runtime.Mlx, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.838, BandwidthShare = 0.864 },
        new() { Runtime = Runtime.Mlx, Phase = Phase.Decode, ComputeShare = 0.555, BandwidthShare = 0.818, StepTime = 0.000612, LayerTime = 0.000059, RelativeError = 0.95 },
        new() { Runtime = Runtime.Mlx, Phase = Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.625, BandwidthShare = 0.832 },
        new() { Runtime = Runtime.Mlx, Phase = Phase.Decode, Attention = true, ComputeShare = 0.139, BandwidthShare = 0.864 },
    ];
}
