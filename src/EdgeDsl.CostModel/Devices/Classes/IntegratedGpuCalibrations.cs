namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class <see cref="DeviceClass.IntegratedGpu"/>.</summary>
/// <remarks>
/// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
/// <list type="bullet">
/// <item>LlamaCpp: Fitted on 20 rows of 12 models (llama.cpp): github.com/davidscarth/edge-ai-study, github.com/nvidia-holoscan/holohub, github.com/jason-easyazz/zoe-ai-assistant and others. Error: 90th percentile over devices left out, 3 in all.</item>
/// <item>Mlc: Fitted on 16 rows of 9 models (MLC, NanoLLM/MLC): github.com/NVIDIA-AI-IOT/jetson-ai-lab, github.com/dusty-nv/jetson-containers. Error: 90th percentile over devices left out, 2 in all.</item>
/// <item>Vllm: Fitted on 12 rows of 7 models (vLLM): github.com/NVIDIA-AI-IOT/jetson-ai-lab, huggingface.co/spaces/embedl/Edge-Inference-Benchmarks. Error: 90th percentile over devices left out, 1 in all.</item>
/// </list>
/// </remarks>
internal static class IntegratedGpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, ComputeShare = 0.166, BandwidthShare = 0.519, StepTime = 0.00106, LayerTime = 0.000135, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.0224, BandwidthShare = 0.129 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, ComputeShare = 0.166, BandwidthShare = 0.519, StepTime = 0.0011, LayerTime = 0.000135, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.129 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, ComputeShare = 0.166, BandwidthShare = 0.519, StepTime = 0.00106, LayerTime = 0.000135, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.166, BandwidthShare = 0.527 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.166, BandwidthShare = 0.813 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q2_K, ComputeShare = 0.166, BandwidthShare = 0.463 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.166, BandwidthShare = 0.48 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.162, BandwidthShare = 0.545 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.156, BandwidthShare = 0.493 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.0224, BandwidthShare = 0.129 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.166, BandwidthShare = 0.519, StepTime = 0.0011, LayerTime = 0.000135, RelativeError = 0.9 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.166, BandwidthShare = 0.527 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.166, BandwidthShare = 0.813 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.166, BandwidthShare = 0.463 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.166, BandwidthShare = 0.48 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.162, BandwidthShare = 0.545 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.156, BandwidthShare = 0.493 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.129 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Prefill, ComputeShare = 0.254, BandwidthShare = 0.954, StepTime = 0.00101, LayerTime = 0.0000689, RelativeError = 0.4 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.254, BandwidthShare = 0.222 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.247, BandwidthShare = 1 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.394 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Decode, ComputeShare = 0.254, BandwidthShare = 0.954, StepTime = 0.00178, LayerTime = 0.0000689, RelativeError = 0.56 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.254, BandwidthShare = 0.222 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.247, BandwidthShare = 1 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.394 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, ComputeShare = 0.581, BandwidthShare = 0.78, StepTime = 0.000958, LayerTime = 0.0000513, RelativeError = 0.95 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.581, BandwidthShare = 0.842 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, Format = WeightFormat.BF16, ComputeShare = 0.581, BandwidthShare = 0.821 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.705, BandwidthShare = 0.694 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, Attention = true, ComputeShare = 1, BandwidthShare = 1 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, ComputeShare = 0.581, BandwidthShare = 0.78, StepTime = 0.000752, LayerTime = 0.0000513, RelativeError = 0.95 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.581, BandwidthShare = 0.842 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, Format = WeightFormat.BF16, ComputeShare = 0.581, BandwidthShare = 0.821 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.705, BandwidthShare = 0.694 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 1 },
    ];
}
