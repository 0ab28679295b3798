using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.689, BandwidthShare = 0.888, StepTime = 1.01 * Milliseconds, LayerTime = 144 * Microseconds, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.774, BandwidthShare = 0.932, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.691, BandwidthShare = 0.935, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.686, BandwidthShare = 0.93, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.689, BandwidthShare = 0.891, RelativeError = 0.36, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.688, BandwidthShare = 0.791, RelativeError = 0.36, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.689, BandwidthShare = 0.861, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.155, BandwidthShare = 0.613, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.689, BandwidthShare = 0.888, StepTime = 0.887 * Milliseconds, LayerTime = 144 * Microseconds, RelativeError = 0.45, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.774, BandwidthShare = 0.932, RelativeError = 0.45, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.691, BandwidthShare = 0.935, RelativeError = 0.45, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.686, BandwidthShare = 0.93, RelativeError = 0.45, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.689, BandwidthShare = 0.891, RelativeError = 0.67, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.688, BandwidthShare = 0.791, RelativeError = 0.67, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.689, BandwidthShare = 0.861, RelativeError = 0.45, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.148, BandwidthShare = 0.613, RelativeError = 0.45, Source = Rows.LlamaCpp)]
public sealed partial record AppleM2Max30;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 12 rows of 1 model (llama.cpp): github.com/ggml-org/llama.cpp. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
