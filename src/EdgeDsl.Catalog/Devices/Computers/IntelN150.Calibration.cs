using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.314, BandwidthShare = 0.68, StepTime = 1.68 * Milliseconds, LayerTime = 75.8 * Microseconds, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.604, BandwidthShare = 0.737, RelativeError = 0.21, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.289, BandwidthShare = 0.697, RelativeError = 0.21, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.49, BandwidthShare = 0.782, RelativeError = 0.21, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.201, BandwidthShare = 0.68, RelativeError = 0.21, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.396, BandwidthShare = 0.61, RelativeError = 0.21, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.431, BandwidthShare = 0.757, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.159, BandwidthShare = 0.511, RelativeError = 0.21, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.203, BandwidthShare = 0.703, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.0991, BandwidthShare = 0.6, RelativeError = 0.14, Source = Rows.LlamaCpp)]
public sealed partial record IntelN150;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 3 rows of 3 models (ollama): github.com/geerlingguy/ai-benchmarks. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
