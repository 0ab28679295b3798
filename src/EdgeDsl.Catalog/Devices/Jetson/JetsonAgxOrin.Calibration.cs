using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.166, BandwidthShare = 0.395, StepTime = 1.17 * Milliseconds, LayerTime = 324 * Microseconds, RelativeError = 0.38, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.166, BandwidthShare = 0.401, RelativeError = 0.57, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.166, BandwidthShare = 0.627, RelativeError = 0.38, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.166, BandwidthShare = 0.349, RelativeError = 0.38, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.166, BandwidthShare = 0.362, RelativeError = 0.38, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.162, BandwidthShare = 0.414, RelativeError = 0.57, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.156, BandwidthShare = 0.375, RelativeError = 0.38, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.129, RelativeError = 0.38, Source = Rows.LlamaCpp)]
[Calibration(Runtime.Mlc, Phase.Prefill, ComputeShare = 0.239, BandwidthShare = 1, StepTime = 1.02 * Milliseconds, LayerTime = 45.1 * Microseconds, RelativeError = 0.21, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.239, BandwidthShare = 0.24, RelativeError = 0.21, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.231, BandwidthShare = 1, RelativeError = 0.21, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Prefill, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.438, RelativeError = 0.21, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Decode, ComputeShare = 0.239, BandwidthShare = 1, StepTime = 1.69 * Milliseconds, LayerTime = 45.1 * Microseconds, RelativeError = 0.15, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.239, BandwidthShare = 0.24, RelativeError = 0.15, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.231, BandwidthShare = 1, RelativeError = 0.15, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.438, RelativeError = 0.15, Source = Rows.Mlc)]
[Calibration(Runtime.Vllm, Phase.Prefill, ComputeShare = 0.814, BandwidthShare = 0.798, StepTime = 0.918 * Milliseconds, LayerTime = 35.9 * Microseconds, RelativeError = 0.95, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.814, BandwidthShare = 0.87, RelativeError = 0.95, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Prefill, Format = WeightFormat.BF16, ComputeShare = 0.814, BandwidthShare = 0.845, RelativeError = 0.95, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 1, BandwidthShare = 0.702, RelativeError = 0.95, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Prefill, Attention = true, ComputeShare = 1, BandwidthShare = 1, RelativeError = 0.95, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Decode, ComputeShare = 0.814, BandwidthShare = 0.798, StepTime = 0.565 * Milliseconds, LayerTime = 35.9 * Microseconds, RelativeError = 0.03, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.814, BandwidthShare = 0.87, RelativeError = 0.03, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Decode, Format = WeightFormat.BF16, ComputeShare = 0.814, BandwidthShare = 0.845, RelativeError = 0.03, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 1, BandwidthShare = 0.702, RelativeError = 0.03, Source = Rows.Vllm)]
[Calibration(Runtime.Vllm, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 1, RelativeError = 0.03, Source = Rows.Vllm)]
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
