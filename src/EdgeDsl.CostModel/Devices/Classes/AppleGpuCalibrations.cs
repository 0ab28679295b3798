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
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, ComputeShare = 0.658, BandwidthShare = 0.815, StepTime = 0.00101, LayerTime = 0.000121, RelativeError = 0.47 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.155, BandwidthShare = 0.614 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, ComputeShare = 0.658, BandwidthShare = 0.815, StepTime = 0.000869, LayerTime = 0.000121, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, Attention = true, ComputeShare = 0.148, BandwidthShare = 0.614 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, ComputeShare = 0.658, BandwidthShare = 0.815, StepTime = 0.00101, LayerTime = 0.000121, RelativeError = 0.32 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.726, BandwidthShare = 0.849 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.664, BandwidthShare = 0.86 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.658, BandwidthShare = 0.854 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.658, BandwidthShare = 0.817 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.657, BandwidthShare = 0.726 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.658, BandwidthShare = 0.79 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.155, BandwidthShare = 0.614 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.658, BandwidthShare = 0.815, StepTime = 0.000869, LayerTime = 0.000121, RelativeError = 0.85 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.726, BandwidthShare = 0.849 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.664, BandwidthShare = 0.86 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.658, BandwidthShare = 0.854 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.658, BandwidthShare = 0.817 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.657, BandwidthShare = 0.726 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.658, BandwidthShare = 0.79 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 0.148, BandwidthShare = 0.614 },
        new() { Runtime = Runtime.Mlx, Phase = Phase.Prefill, ComputeShare = 0.554, BandwidthShare = 0.816, StepTime = 0.00419, LayerTime = 0.0000602, RelativeError = 0.95 },
        new() { Runtime = Runtime.Mlx, Phase = Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.618, BandwidthShare = 0.829 },
        new() { Runtime = Runtime.Mlx, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.675, BandwidthShare = 0.862 },
        new() { Runtime = Runtime.Mlx, Phase = Phase.Decode, ComputeShare = 0.554, BandwidthShare = 0.816, StepTime = 0.000579, LayerTime = 0.0000602, RelativeError = 0.95 },
        new() { Runtime = Runtime.Mlx, Phase = Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.618, BandwidthShare = 0.829 },
        new() { Runtime = Runtime.Mlx, Phase = Phase.Decode, Attention = true, ComputeShare = 0.141, BandwidthShare = 0.862 },
    ];
}
