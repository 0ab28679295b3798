namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class <see cref="DeviceClass.IntegratedGpu"/>.</summary>
/// <remarks>
/// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
/// <list type="bullet">
/// <item>LlamaCpp: Fitted on 17 rows of 10 models (llama.cpp): github.com/davidscarth/edge-ai-study, github.com/nvidia-holoscan/holohub, github.com/microsoft/T-MAC and others. Error: 90th percentile over devices left out, 2 in all.</item>
/// <item>Mlc: Fitted on 16 rows of 9 models (MLC, NanoLLM/MLC): github.com/NVIDIA-AI-IOT/jetson-ai-lab, github.com/dusty-nv/jetson-containers. Error: 90th percentile over devices left out, 2 in all.</item>
/// <item>Vllm: Fitted on 12 rows of 7 models (vLLM): github.com/NVIDIA-AI-IOT/jetson-ai-lab, huggingface.co/spaces/embedl/Edge-Inference-Benchmarks. Error: 90th percentile over devices left out, 1 in all.</item>
/// </list>
/// </remarks>
internal static class IntegratedGpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, ComputeShare = 0.254, BandwidthShare = 0.525, StepTime = 0.00106, LayerTime = 0.000283, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.0239, BandwidthShare = 0.54 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, ComputeShare = 0.254, BandwidthShare = 0.525, StepTime = 0.00106, LayerTime = 0.000283, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.54 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, ComputeShare = 0.254, BandwidthShare = 0.525, StepTime = 0.00106, LayerTime = 0.000283, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.254, BandwidthShare = 0.796 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q2_K, ComputeShare = 0.254, BandwidthShare = 0.464 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.254, BandwidthShare = 0.478 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.219, BandwidthShare = 0.552 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q5_K, ComputeShare = 0.303, BandwidthShare = 0.524 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.242, BandwidthShare = 0.517 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.0239, BandwidthShare = 0.54 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.254, BandwidthShare = 0.525, StepTime = 0.00106, LayerTime = 0.000283, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.254, BandwidthShare = 0.796 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.254, BandwidthShare = 0.464 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.254, BandwidthShare = 0.478 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.219, BandwidthShare = 0.552 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.303, BandwidthShare = 0.524 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.242, BandwidthShare = 0.517 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.54 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Prefill, ComputeShare = 0.252, BandwidthShare = 0.704, StepTime = 0.000998, LayerTime = 0.0000613, RelativeError = 0.29 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.252, BandwidthShare = 0.236 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.245, BandwidthShare = 0.99 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.428 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Decode, ComputeShare = 0.252, BandwidthShare = 0.704, StepTime = 0.00201, LayerTime = 0.0000613, RelativeError = 0.95 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.252, BandwidthShare = 0.236 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.245, BandwidthShare = 0.99 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.428 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, ComputeShare = 0.572, BandwidthShare = 0.804, StepTime = 0.000747, LayerTime = 0.00003, RelativeError = 0.95 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.572, BandwidthShare = 0.94 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, Format = WeightFormat.BF16, ComputeShare = 0.572, BandwidthShare = 0.802 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.681, BandwidthShare = 0.671 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, Attention = true, ComputeShare = 1, BandwidthShare = 0.823 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, ComputeShare = 0.572, BandwidthShare = 0.804, StepTime = 0.000859, LayerTime = 0.00003, RelativeError = 0.95 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.572, BandwidthShare = 0.94 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, Format = WeightFormat.BF16, ComputeShare = 0.572, BandwidthShare = 0.802 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.681, BandwidthShare = 0.671 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.823 },
    ];
}
