using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.0726, BandwidthShare = 0.253, StepTime = 1.04 * Milliseconds, LayerTime = 284 * Microseconds, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.109, BandwidthShare = 0.252, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.0472, BandwidthShare = 0.232, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_1, ComputeShare = 0.0618, BandwidthShare = 0.236, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.0726, BandwidthShare = 0.281, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.0726, BandwidthShare = 0.259, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.13, BandwidthShare = 0.598, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.0726, BandwidthShare = 0.253, StepTime = 1.06 * Milliseconds, LayerTime = 284 * Microseconds, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.109, BandwidthShare = 0.252, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.0472, BandwidthShare = 0.232, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_1, ComputeShare = 0.0618, BandwidthShare = 0.236, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.0726, BandwidthShare = 0.281, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.0726, BandwidthShare = 0.259, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.598, RelativeError = 0.95, Source = Rows.LlamaCpp)]
public sealed partial record SnapdragonXEliteGpu;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 9 rows of 3 models (llama.cpp): github.com/ggml-org/llama.cpp. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
