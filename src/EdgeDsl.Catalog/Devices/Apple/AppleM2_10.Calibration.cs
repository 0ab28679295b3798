using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.696, BandwidthShare = 0.874, StepTime = 1.01 * Milliseconds, LayerTime = 113 * Microseconds, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.777, BandwidthShare = 0.916, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.701, BandwidthShare = 0.915, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.694, BandwidthShare = 0.92, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.696, BandwidthShare = 0.876, RelativeError = 0.36, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.695, BandwidthShare = 0.778, RelativeError = 0.36, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.696, BandwidthShare = 0.847, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.155, BandwidthShare = 0.615, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.696, BandwidthShare = 0.874, StepTime = 0.861 * Milliseconds, LayerTime = 113 * Microseconds, RelativeError = 0.46, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.777, BandwidthShare = 0.916, RelativeError = 0.46, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.701, BandwidthShare = 0.915, RelativeError = 0.46, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.694, BandwidthShare = 0.92, RelativeError = 0.46, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.696, BandwidthShare = 0.876, RelativeError = 0.69, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.695, BandwidthShare = 0.778, RelativeError = 0.69, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.696, BandwidthShare = 0.847, RelativeError = 0.46, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.148, BandwidthShare = 0.615, RelativeError = 0.46, Source = Rows.LlamaCpp)]
public sealed partial record AppleM2_10;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 10 rows of 1 model (llama.cpp): github.com/ggml-org/llama.cpp. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
