using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.32, BandwidthShare = 0.543, StepTime = 1.5 * Milliseconds, LayerTime = 48.9 * Microseconds, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.637, BandwidthShare = 0.569, RelativeError = 0.35, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.29, BandwidthShare = 0.54, RelativeError = 0.35, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.5, BandwidthShare = 0.617, RelativeError = 0.35, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.195, BandwidthShare = 0.543, RelativeError = 0.35, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.407, BandwidthShare = 0.488, RelativeError = 0.35, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.434, BandwidthShare = 0.59, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.149, BandwidthShare = 0.383, RelativeError = 0.35, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.199, BandwidthShare = 0.545, RelativeError = 0.24, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.0974, BandwidthShare = 0.6, RelativeError = 0.24, Source = Rows.LlamaCpp)]
public sealed partial record RyzenAI5_340;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 2 rows of 2 models (ollama): github.com/geerlingguy/ai-benchmarks. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
