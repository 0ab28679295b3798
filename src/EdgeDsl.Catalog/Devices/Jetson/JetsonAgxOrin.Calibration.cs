using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.157, BandwidthShare = 0.46, StepTime = 1.44 * Milliseconds, LayerTime = 430 * Microseconds, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.157, BandwidthShare = 0.47, RelativeError = 0.51, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.157, BandwidthShare = 0.64, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.157, BandwidthShare = 0.379, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.157, BandwidthShare = 0.398, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.153, BandwidthShare = 0.481, RelativeError = 0.51, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.144, BandwidthShare = 0.428, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.379, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.Mlc, Phase.Prefill, ComputeShare = 0.3, BandwidthShare = 0.666, StepTime = 6.68 * Milliseconds, LayerTime = 23.5 * Microseconds, RelativeError = 0.25, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.3, BandwidthShare = 0.471, RelativeError = 0.25, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.3, BandwidthShare = 0.944, RelativeError = 0.25, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Prefill, Attention = true, ComputeShare = 0.15, BandwidthShare = 1, RelativeError = 0.25, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Decode, ComputeShare = 0.3, BandwidthShare = 0.666, StepTime = 2.75 * Milliseconds, LayerTime = 23.5 * Microseconds, RelativeError = 0.22, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.3, BandwidthShare = 0.471, RelativeError = 0.22, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.3, BandwidthShare = 0.944, RelativeError = 0.22, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 1, RelativeError = 0.22, Source = Rows.Mlc)]
[Calibration(Runtime.Vllm, Phase.Prefill, ComputeShare = 1, BandwidthShare = 0.801, StepTime = 0.873 * Milliseconds, LayerTime = 22 * Microseconds, RelativeError = 0.95, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 1, BandwidthShare = 0.912, RelativeError = 0.95, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Prefill, Format = WeightFormat.BF16, ComputeShare = 1, BandwidthShare = 0.832, RelativeError = 0.95, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 1, BandwidthShare = 0.681, RelativeError = 0.95, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Prefill, Attention = true, ComputeShare = 0.622, BandwidthShare = 1, RelativeError = 0.95, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Decode, ComputeShare = 1, BandwidthShare = 0.801, StepTime = 0.718 * Milliseconds, LayerTime = 22 * Microseconds, RelativeError = 0.05, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 1, BandwidthShare = 0.912, RelativeError = 0.05, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Decode, Format = WeightFormat.BF16, ComputeShare = 1, BandwidthShare = 0.832, RelativeError = 0.05, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 1, BandwidthShare = 0.681, RelativeError = 0.05, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 1, RelativeError = 0.05, Source = Rows.Vllm)]
public sealed partial record JetsonAgxOrin;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 4 rows of 3 models (llama.cpp): github.com/nvidia-holoscan/holohub, github.com/microsoft/T-MAC. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Mlc =
        "Fitted on 8 rows of 6 models (MLC, NanoLLM/MLC): github.com/NVIDIA-AI-IOT/jetson-ai-lab, github.com/dusty-nv/jetson-containers. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Vllm =
        "Fitted on 12 rows of 7 models (vLLM): github.com/NVIDIA-AI-IOT/jetson-ai-lab, huggingface.co/spaces/embedl/Edge-Inference-Benchmarks. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
