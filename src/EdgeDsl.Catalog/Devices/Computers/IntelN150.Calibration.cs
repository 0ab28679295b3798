using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.32, BandwidthShare = 0.693, StepTime = 1.82 * Milliseconds, LayerTime = 63.9 * Microseconds, RelativeError = 0.21, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.637, BandwidthShare = 0.726, RelativeError = 0.31, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.29, BandwidthShare = 0.69, RelativeError = 0.31, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.5, BandwidthShare = 0.788, RelativeError = 0.31, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.195, BandwidthShare = 0.693, RelativeError = 0.31, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.407, BandwidthShare = 0.623, RelativeError = 0.31, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.434, BandwidthShare = 0.759, RelativeError = 0.21, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.149, BandwidthShare = 0.489, RelativeError = 0.31, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.199, BandwidthShare = 0.697, RelativeError = 0.21, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.098, BandwidthShare = 0.6, RelativeError = 0.21, Source = Rows.LlamaCpp)]
public sealed partial record IntelN150;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 3 rows of 3 models (ollama): github.com/geerlingguy/ai-benchmarks. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
