using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.202, BandwidthShare = 0.426, StepTime = 1.09 * Milliseconds, LayerTime = 160 * Microseconds, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.16, BandwidthShare = 0.432, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.207, BandwidthShare = 0.437, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.279, BandwidthShare = 0.427, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_1, ComputeShare = 0.243, BandwidthShare = 0.419, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.204, BandwidthShare = 0.433, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_1, ComputeShare = 0.197, BandwidthShare = 0.429, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.194, BandwidthShare = 0.413, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.256, BandwidthShare = 0.42, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.213, BandwidthShare = 0.425, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.201, BandwidthShare = 0.425, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.148, BandwidthShare = 0.426, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_S, ComputeShare = 0.11, BandwidthShare = 0.426, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ4_NL, ComputeShare = 0.222, BandwidthShare = 0.418, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.128, BandwidthShare = 0.683, RelativeError = 0.95, Source = Rows.LlamaCpp)]
public sealed partial record RadxaOrionO6;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 2 rows of 2 models (ollama): github.com/geerlingguy/ai-benchmarks. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
