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
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, ComputeShare = 0.323, BandwidthShare = 0.635, StepTime = 0.0194, LayerTime = 0.000395, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.115, BandwidthShare = 0.579 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, ComputeShare = 0.323, BandwidthShare = 0.635, StepTime = 0.000939, LayerTime = 0.000395, RelativeError = 0.95 },
        new() { Runtime = Runtime.DeviceDefault, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.579 },
        new() { Runtime = Runtime.Qnn, Phase = Phase.Prefill, ComputeShare = 0.323, BandwidthShare = 0.635, StepTime = 0.0194, LayerTime = 0.000395, RelativeError = 0.66 },
        new() { Runtime = Runtime.Qnn, Phase = Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.327, BandwidthShare = 0.631 },
        new() { Runtime = Runtime.Qnn, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.115, BandwidthShare = 0.579 },
        new() { Runtime = Runtime.Qnn, Phase = Phase.Decode, ComputeShare = 0.323, BandwidthShare = 0.635, StepTime = 0.000939, LayerTime = 0.000395, RelativeError = 0.95 },
        new() { Runtime = Runtime.Qnn, Phase = Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.327, BandwidthShare = 0.631 },
        new() { Runtime = Runtime.Qnn, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.579 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, ComputeShare = 0.00848, BandwidthShare = 0.476, StepTime = 0.001, LayerTime = 0.0000929, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.00736, BandwidthShare = 0.484 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.00848, BandwidthShare = 0.461 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.00848, BandwidthShare = 0.473 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.608 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, ComputeShare = 0.00848, BandwidthShare = 0.476, StepTime = 0.000973, LayerTime = 0.0000929, RelativeError = 0.95 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.00736, BandwidthShare = 0.484 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.00848, BandwidthShare = 0.461 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.00848, BandwidthShare = 0.473 },
        new() { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.608 },
        new() { Runtime = Runtime.Rkllm, Phase = Phase.Prefill, ComputeShare = 0.232, BandwidthShare = 0.777, StepTime = 0.00109, LayerTime = 0.000435, RelativeError = 0.95 },
        new() { Runtime = Runtime.Rkllm, Phase = Phase.Prefill, Format = WeightFormat.Int8, ComputeShare = 0.223, BandwidthShare = 0.782 },
        new() { Runtime = Runtime.Rkllm, Phase = Phase.Prefill, Attention = true, ComputeShare = 0.0117, BandwidthShare = 0.533 },
        new() { Runtime = Runtime.Rkllm, Phase = Phase.Decode, ComputeShare = 0.232, BandwidthShare = 0.777, StepTime = 0.00092, LayerTime = 0.000435, RelativeError = 0.95 },
        new() { Runtime = Runtime.Rkllm, Phase = Phase.Decode, Format = WeightFormat.Int8, ComputeShare = 0.223, BandwidthShare = 0.782 },
        new() { Runtime = Runtime.Rkllm, Phase = Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.533 },
    ];
}
