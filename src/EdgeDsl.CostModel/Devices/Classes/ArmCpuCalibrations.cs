namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class <see cref="DeviceClass.ArmCpu"/>.</summary>
/// <remarks>
/// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
/// <list type="bullet">
/// <item>LlamaCpp: Fitted on 229 rows of 34 models (llama.cpp, ollama): github.com/sensura-san/llm-bench, github.com/davidscarth/edge-ai-study, huggingface.co/spaces/nyunai/edge-llm-leaderboard and others. Error: 90th percentile over devices left out, 5 in all.</item>
/// <item>ExecuTorch: Fitted on 16 rows of 3 models (ExecuTorch): github.com/pytorch/executorch. Error: 90th percentile over devices left out, 2 in all.</item>
/// </list>
/// </remarks>
internal static class ArmCpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, ComputeShare = 0.106, BandwidthShare = 0.309, StepTime = 0.000997, LayerTime = 0.000125, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.116, BandwidthShare = 0.198 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, ComputeShare = 0.106, BandwidthShare = 0.309, StepTime = 0.000842, LayerTime = 0.000125, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, Attention = true, ComputeShare = 0.137, BandwidthShare = 0.198 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, ComputeShare = 0.106, BandwidthShare = 0.309, StepTime = 0.000997, LayerTime = 0.000125, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.0851, BandwidthShare = 0.312 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.099, BandwidthShare = 0.312 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.159, BandwidthShare = 0.301 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_1, ComputeShare = 0.129, BandwidthShare = 0.303 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.108, BandwidthShare = 0.311 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q5_1, ComputeShare = 0.104, BandwidthShare = 0.31 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.103, BandwidthShare = 0.302 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.137, BandwidthShare = 0.289 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q5_K, ComputeShare = 0.112, BandwidthShare = 0.315 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.107, BandwidthShare = 0.296 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.0788, BandwidthShare = 0.309 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.IQ3_S, ComputeShare = 0.0608, BandwidthShare = 0.309 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.IQ4_NL, ComputeShare = 0.117, BandwidthShare = 0.302 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.IQ4_XS, ComputeShare = 0.106, BandwidthShare = 0.344 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.116, BandwidthShare = 0.198 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.106, BandwidthShare = 0.309, StepTime = 0.000842, LayerTime = 0.000125, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.0851, BandwidthShare = 0.312 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.099, BandwidthShare = 0.312 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.159, BandwidthShare = 0.301 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_1, ComputeShare = 0.129, BandwidthShare = 0.303 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.108, BandwidthShare = 0.311 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q5_1, ComputeShare = 0.104, BandwidthShare = 0.31 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.103, BandwidthShare = 0.302 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.137, BandwidthShare = 0.289 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.112, BandwidthShare = 0.315 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.107, BandwidthShare = 0.296 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.0788, BandwidthShare = 0.309 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.IQ3_S, ComputeShare = 0.0608, BandwidthShare = 0.309 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.IQ4_NL, ComputeShare = 0.117, BandwidthShare = 0.302 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.IQ4_XS, ComputeShare = 0.106, BandwidthShare = 0.344 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 0.137, BandwidthShare = 0.198 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Prefill, ComputeShare = 0.336, BandwidthShare = 0.67, StepTime = 0.001, LayerTime = 0.0000894, RelativeError = 0.95 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Prefill, Format = WeightFormat.BF16, ComputeShare = 0.328, BandwidthShare = 0.688 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.336, BandwidthShare = 0.693 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.351, BandwidthShare = 0.63 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.15 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Decode, ComputeShare = 0.336, BandwidthShare = 0.67, StepTime = 0.000975, LayerTime = 0.0000894, RelativeError = 0.33 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Decode, Format = WeightFormat.BF16, ComputeShare = 0.328, BandwidthShare = 0.688 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.336, BandwidthShare = 0.693 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.351, BandwidthShare = 0.63 },
        new() { Runtime = Runtime.ExecuTorch, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.15 },
    ];
}
