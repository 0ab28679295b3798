namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class <see cref="DeviceClass.Npu"/>.</summary>
/// <remarks>
/// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
/// <list type="bullet">
/// <item>Qnn: Fitted on 20 rows of 4 models (QNN, Qualcomm): github.com/quic/ai-hub-models, huggingface.co/qualcomm/Llama-v2-7B-Chat/commit/a41ec2c3918f27596aee51b261c7bf679b95aff6, github.com/microsoft/T-MAC. Error: 90th percentile over devices left out, 3 in all.</item>
/// <item>LlamaCpp: Fitted on 4 rows of 2 models (llama.cpp): github.com/ggml-org/llama.cpp. Error: 90th percentile over devices left out, 2 in all.</item>
/// <item>Rkllm: Fitted on 14 rows of 6 models (rkllm): github.com/airockchip/rknn-llm. Error: 90th percentile over devices left out, 2 in all.</item>
/// </list>
/// </remarks>
internal static class NpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, ComputeShare = 0.316, BandwidthShare = 0.644, StepTime = 0.00931, LayerTime = 0.000427, RelativeError = 0.83 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.118, BandwidthShare = 0.572 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, ComputeShare = 0.316, BandwidthShare = 0.644, StepTime = 0.000898, LayerTime = 0.000427, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.572 },
        new() { Runtime = Runtime.Qnn, Phase = Phase.Prefill, ComputeShare = 0.316, BandwidthShare = 0.644, StepTime = 0.00931, LayerTime = 0.000427, RelativeError = 0.56 },
        new() { Runtime = Runtime.Qnn, Phase = Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.319, BandwidthShare = 0.641 },
        new() { Runtime = Runtime.Qnn, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.118, BandwidthShare = 0.572 },
        new() { Runtime = Runtime.Qnn, Phase = Phase.Decode, ComputeShare = 0.316, BandwidthShare = 0.644, StepTime = 0.000898, LayerTime = 0.000427, RelativeError = 0.95 },
        new() { Runtime = Runtime.Qnn, Phase = Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.319, BandwidthShare = 0.641 },
        new() { Runtime = Runtime.Qnn, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.572 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, ComputeShare = 0.0221, BandwidthShare = 0.475, StepTime = 0.001, LayerTime = 0.0000934, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.0146, BandwidthShare = 0.483 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.0221, BandwidthShare = 0.458 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.0221, BandwidthShare = 0.472 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.609 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.0221, BandwidthShare = 0.475, StepTime = 0.000972, LayerTime = 0.0000934, RelativeError = 0.84 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.0146, BandwidthShare = 0.483 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.0221, BandwidthShare = 0.458 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.0221, BandwidthShare = 0.472 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.609 },
        new() { Runtime = Runtime.Rkllm, Phase = Phase.Prefill, ComputeShare = 0.214, BandwidthShare = 0.76, StepTime = 0.00112, LayerTime = 0.000448, RelativeError = 0.81 },
        new() { Runtime = Runtime.Rkllm, Phase = Phase.Prefill, Format = WeightFormat.Int8, ComputeShare = 0.202, BandwidthShare = 0.764 },
        new() { Runtime = Runtime.Rkllm, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.0166, BandwidthShare = 0.533 },
        new() { Runtime = Runtime.Rkllm, Phase = Phase.Decode, ComputeShare = 0.214, BandwidthShare = 0.76, StepTime = 0.000911, LayerTime = 0.000448, RelativeError = 0.95 },
        new() { Runtime = Runtime.Rkllm, Phase = Phase.Decode, Format = WeightFormat.Int8, ComputeShare = 0.202, BandwidthShare = 0.764 },
        new() { Runtime = Runtime.Rkllm, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.533 },
    ];
}
