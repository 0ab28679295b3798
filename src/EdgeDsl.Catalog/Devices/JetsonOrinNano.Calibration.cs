using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.239, BandwidthShare = 0.603, StepTime = 1.12 * Milliseconds, LayerTime = 278 * Microseconds, RelativeError = 0.12, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.239, BandwidthShare = 0.915, RelativeError = 0.18, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q2_K, ComputeShare = 0.239, BandwidthShare = 0.533, RelativeError = 0.18, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.239, BandwidthShare = 0.549, RelativeError = 0.18, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.199, BandwidthShare = 0.638, RelativeError = 0.12, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_K, ComputeShare = 0.298, BandwidthShare = 0.602, RelativeError = 0.12, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.225, BandwidthShare = 0.594, RelativeError = 0.12, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.0193, BandwidthShare = 0.525, RelativeError = 0.12, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.239, BandwidthShare = 0.603, StepTime = 1.09 * Milliseconds, LayerTime = 278 * Microseconds, RelativeError = 0.07, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.239, BandwidthShare = 0.915, RelativeError = 0.11, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.239, BandwidthShare = 0.533, RelativeError = 0.11, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.239, BandwidthShare = 0.549, RelativeError = 0.11, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.199, BandwidthShare = 0.638, RelativeError = 0.07, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.298, BandwidthShare = 0.602, RelativeError = 0.07, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.225, BandwidthShare = 0.594, RelativeError = 0.07, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.525, RelativeError = 0.07, Source = Rows.LlamaCpp)]
[Calibration(Runtime.Mlc, Phase.Decode, ComputeShare = 0.252, BandwidthShare = 0.71, StepTime = 4.01 * Milliseconds, LayerTime = 74.6 * Microseconds, RelativeError = 0.2, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.252, BandwidthShare = 0.237, RelativeError = 0.2, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.245, BandwidthShare = 1, RelativeError = 0.2, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.372, RelativeError = 0.2, Source = Rows.Mlc)]
public sealed partial record JetsonOrinNano;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 13 rows of 7 models (llama.cpp): github.com/davidscarth/edge-ai-study, published tables without an address of their own. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Mlc =
        "Fitted on 8 rows of 6 models (MLC, NanoLLM/MLC): github.com/NVIDIA-AI-IOT/jetson-ai-lab. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
