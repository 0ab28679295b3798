using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.202, BandwidthShare = 0.298, StepTime = 1.11 * Milliseconds, LayerTime = 184 * Microseconds, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.16, BandwidthShare = 0.302, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.207, BandwidthShare = 0.306, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.279, BandwidthShare = 0.299, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_1, ComputeShare = 0.243, BandwidthShare = 0.293, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.204, BandwidthShare = 0.303, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_1, ComputeShare = 0.197, BandwidthShare = 0.3, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.194, BandwidthShare = 0.289, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.256, BandwidthShare = 0.292, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.213, BandwidthShare = 0.297, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.201, BandwidthShare = 0.297, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.148, BandwidthShare = 0.298, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_S, ComputeShare = 0.11, BandwidthShare = 0.298, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ4_NL, ComputeShare = 0.222, BandwidthShare = 0.292, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.128, BandwidthShare = 0.683, RelativeError = 0.95, Source = Rows.LlamaCpp)]
public sealed partial record Snapdragon8EliteGen5;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 1 row of 1 model (llama.cpp): github.com/ggml-org/llama.cpp. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
