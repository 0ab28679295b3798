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
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, ComputeShare = 0.157, BandwidthShare = 0.54, StepTime = 0.00108, LayerTime = 0.00015, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.032, BandwidthShare = 0.381 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, ComputeShare = 0.157, BandwidthShare = 0.54, StepTime = 0.00131, LayerTime = 0.00015, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.381 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, ComputeShare = 0.157, BandwidthShare = 0.54, StepTime = 0.00108, LayerTime = 0.00015, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.157, BandwidthShare = 0.551 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.157, BandwidthShare = 0.729 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q2_K, ComputeShare = 0.157, BandwidthShare = 0.453 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.157, BandwidthShare = 0.474 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.153, BandwidthShare = 0.564 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.144, BandwidthShare = 0.503 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.032, BandwidthShare = 0.381 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.157, BandwidthShare = 0.54, StepTime = 0.00131, LayerTime = 0.00015, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.157, BandwidthShare = 0.551 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.157, BandwidthShare = 0.729 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.157, BandwidthShare = 0.453 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.157, BandwidthShare = 0.474 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.153, BandwidthShare = 0.564 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.144, BandwidthShare = 0.503 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.381 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Prefill, ComputeShare = 0.3, BandwidthShare = 0.681, StepTime = 0.00259, LayerTime = 0.0000363, RelativeError = 0.56 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.3, BandwidthShare = 0.489 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.3, BandwidthShare = 0.951 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.15, BandwidthShare = 1 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Decode, ComputeShare = 0.3, BandwidthShare = 0.681, StepTime = 0.00296, LayerTime = 0.0000363, RelativeError = 0.89 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.3, BandwidthShare = 0.489 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.3, BandwidthShare = 0.951 },
        new() { Runtime = Runtime.Mlc, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 1 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, ComputeShare = 1, BandwidthShare = 0.779, StepTime = 0.000934, LayerTime = 0.0000346, RelativeError = 0.95 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 1, BandwidthShare = 0.876 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, Format = WeightFormat.BF16, ComputeShare = 1, BandwidthShare = 0.806 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 1, BandwidthShare = 0.672 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.47, BandwidthShare = 1 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, ComputeShare = 1, BandwidthShare = 0.779, StepTime = 0.000847, LayerTime = 0.0000346, RelativeError = 0.95 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, Format = WeightFormat.F16, ComputeShare = 1, BandwidthShare = 0.876 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, Format = WeightFormat.BF16, ComputeShare = 1, BandwidthShare = 0.806 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 1, BandwidthShare = 0.672 },
        new() { Runtime = Runtime.Vllm, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 1 },
    ];
}
