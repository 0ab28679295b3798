using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.193, BandwidthShare = 0.526, StepTime = 1.17 * Milliseconds, LayerTime = 72.7 * Microseconds, RelativeError = 0.5, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.193, BandwidthShare = 0.538, RelativeError = 0.5, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.193, BandwidthShare = 0.711, RelativeError = 0.5, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q2_K, ComputeShare = 0.193, BandwidthShare = 0.441, RelativeError = 0.75, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.193, BandwidthShare = 0.462, RelativeError = 0.5, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.196, BandwidthShare = 0.55, RelativeError = 0.5, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.176, BandwidthShare = 0.485, RelativeError = 0.5, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.0224, BandwidthShare = 0.342, RelativeError = 0.5, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.193, BandwidthShare = 0.526, StepTime = 1.63 * Milliseconds, LayerTime = 72.7 * Microseconds, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.193, BandwidthShare = 0.538, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.193, BandwidthShare = 0.711, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.193, BandwidthShare = 0.441, RelativeError = 0.51, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.193, BandwidthShare = 0.462, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.196, BandwidthShare = 0.55, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.176, BandwidthShare = 0.485, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.342, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.Mlc, Phase.Decode, ComputeShare = 0.3, BandwidthShare = 0.695, StepTime = 9.46 * Milliseconds, LayerTime = 35.7 * Microseconds, RelativeError = 0.22, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.3, BandwidthShare = 0.489, RelativeError = 0.22, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.3, BandwidthShare = 0.991, RelativeError = 0.22, Source = Rows.Mlc)]
[Calibration(Runtime.Mlc, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 1, RelativeError = 0.22, Source = Rows.Mlc)]
public sealed partial record JetsonOrinNanoSuper;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 14 rows of 8 models (llama.cpp): github.com/davidscarth/edge-ai-study, github.com/hybridgroup/yzma, published tables without an address of their own. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Mlc =
        "Fitted on 8 rows of 6 models (MLC, NanoLLM/MLC): github.com/NVIDIA-AI-IOT/jetson-ai-lab. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
