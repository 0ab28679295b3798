using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.752, BandwidthShare = 0.87, StepTime = 1.01 * Milliseconds, LayerTime = 116 * Microseconds, RelativeError = 0.36, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.809, BandwidthShare = 0.907, RelativeError = 0.36, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.778, BandwidthShare = 0.921, RelativeError = 0.36, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.766, BandwidthShare = 0.91, RelativeError = 0.36, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.752, BandwidthShare = 0.872, RelativeError = 0.54, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.752, BandwidthShare = 0.775, RelativeError = 0.54, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.752, BandwidthShare = 0.843, RelativeError = 0.36, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.155, BandwidthShare = 0.614, RelativeError = 0.36, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.752, BandwidthShare = 0.87, StepTime = 0.863 * Milliseconds, LayerTime = 116 * Microseconds, RelativeError = 0.45, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.809, BandwidthShare = 0.907, RelativeError = 0.45, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.778, BandwidthShare = 0.921, RelativeError = 0.45, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.766, BandwidthShare = 0.91, RelativeError = 0.45, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.752, BandwidthShare = 0.872, RelativeError = 0.67, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.752, BandwidthShare = 0.775, RelativeError = 0.67, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.752, BandwidthShare = 0.843, RelativeError = 0.45, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.148, BandwidthShare = 0.614, RelativeError = 0.45, Source = Rows.LlamaCpp)]
public sealed partial record AppleM4Pro16;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 12 rows of 1 model (llama.cpp): github.com/ggml-org/llama.cpp. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
