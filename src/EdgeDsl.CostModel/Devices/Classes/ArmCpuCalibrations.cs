namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class <see cref="DeviceClass.ArmCpu"/>.</summary>
/// <remarks>
/// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
/// <list type="bullet">
/// <item>LlamaCpp: Fitted on 210 rows of 24 models (llama.cpp, ollama): github.com/sensura-san/llm-bench, github.com/davidscarth/edge-ai-study, huggingface.co/spaces/nyunai/edge-llm-leaderboard and others. Error: 90th percentile over devices left out, 5 in all.</item>
/// <item>ExecuTorch: Fitted on 16 rows of 3 models (ExecuTorch): github.com/pytorch/executorch. Error: 90th percentile over devices left out, 2 in all.</item>
/// </list>
/// </remarks>
internal static class ArmCpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, ComputeShare = 0.202, BandwidthShare = 0.355, StepTime = 0.000996, LayerTime = 0.000172, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.125, BandwidthShare = 0.683 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, ComputeShare = 0.202, BandwidthShare = 0.355, StepTime = 0.0011, LayerTime = 0.000172, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, Attention = true, ComputeShare = 0.128, BandwidthShare = 0.683 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, ComputeShare = 0.202, BandwidthShare = 0.355, StepTime = 0.000996, LayerTime = 0.000172, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.16, BandwidthShare = 0.359 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.207, BandwidthShare = 0.364 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.279, BandwidthShare = 0.355 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_1, ComputeShare = 0.243, BandwidthShare = 0.349 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.204, BandwidthShare = 0.36 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q5_1, ComputeShare = 0.197, BandwidthShare = 0.357 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.194, BandwidthShare = 0.344 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.256, BandwidthShare = 0.348 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q5_K, ComputeShare = 0.213, BandwidthShare = 0.353 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.201, BandwidthShare = 0.353 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.148, BandwidthShare = 0.355 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.IQ3_S, ComputeShare = 0.11, BandwidthShare = 0.355 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.IQ4_NL, ComputeShare = 0.222, BandwidthShare = 0.348 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.125, BandwidthShare = 0.683 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.202, BandwidthShare = 0.355, StepTime = 0.0011, LayerTime = 0.000172, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.16, BandwidthShare = 0.359 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.207, BandwidthShare = 0.364 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.279, BandwidthShare = 0.355 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_1, ComputeShare = 0.243, BandwidthShare = 0.349 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.204, BandwidthShare = 0.36 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q5_1, ComputeShare = 0.197, BandwidthShare = 0.357 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.194, BandwidthShare = 0.344 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.256, BandwidthShare = 0.348 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.213, BandwidthShare = 0.353 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.201, BandwidthShare = 0.353 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.148, BandwidthShare = 0.355 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.IQ3_S, ComputeShare = 0.11, BandwidthShare = 0.355 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.IQ4_NL, ComputeShare = 0.222, BandwidthShare = 0.348 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 0.128, BandwidthShare = 0.683 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Prefill, ComputeShare = 0.336, BandwidthShare = 0.672, StepTime = 0.001, LayerTime = 0.0000859, RelativeError = 0.95 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Prefill, Format = WeightFormat.BF16, ComputeShare = 0.328, BandwidthShare = 0.689 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.336, BandwidthShare = 0.691 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.351, BandwidthShare = 0.634 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.126 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Decode, ComputeShare = 0.336, BandwidthShare = 0.672, StepTime = 0.000973, LayerTime = 0.0000859, RelativeError = 0.37 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Decode, Format = WeightFormat.BF16, ComputeShare = 0.328, BandwidthShare = 0.689 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.336, BandwidthShare = 0.691 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.351, BandwidthShare = 0.634 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.126 },
    ];
}
