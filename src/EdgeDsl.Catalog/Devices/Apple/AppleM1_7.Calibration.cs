using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.627, BandwidthShare = 0.808, StepTime = 1.01 * Milliseconds, LayerTime = 120 * Microseconds, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.692, BandwidthShare = 0.842, RelativeError = 0.36, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.628, BandwidthShare = 0.852, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.629, BandwidthShare = 0.847, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.627, BandwidthShare = 0.81, RelativeError = 0.36, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.626, BandwidthShare = 0.72, RelativeError = 0.36, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.627, BandwidthShare = 0.783, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.155, BandwidthShare = 0.614, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.627, BandwidthShare = 0.808, StepTime = 0.869 * Milliseconds, LayerTime = 120 * Microseconds, RelativeError = 0.46, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.692, BandwidthShare = 0.842, RelativeError = 0.69, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.628, BandwidthShare = 0.852, RelativeError = 0.46, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.629, BandwidthShare = 0.847, RelativeError = 0.46, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.627, BandwidthShare = 0.81, RelativeError = 0.69, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.626, BandwidthShare = 0.72, RelativeError = 0.69, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.627, BandwidthShare = 0.783, RelativeError = 0.46, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.148, BandwidthShare = 0.614, RelativeError = 0.46, Source = Rows.LlamaCpp)]
public sealed partial record AppleM1_7;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 8 rows of 1 model (llama.cpp): github.com/ggml-org/llama.cpp. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
