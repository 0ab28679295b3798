using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.314, BandwidthShare = 0.533, StepTime = 1.41 * Milliseconds, LayerTime = 56.2 * Microseconds, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.604, BandwidthShare = 0.578, RelativeError = 0.22, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.289, BandwidthShare = 0.546, RelativeError = 0.22, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.49, BandwidthShare = 0.613, RelativeError = 0.22, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.201, BandwidthShare = 0.533, RelativeError = 0.22, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.396, BandwidthShare = 0.478, RelativeError = 0.22, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.431, BandwidthShare = 0.59, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.159, BandwidthShare = 0.4, RelativeError = 0.22, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.203, BandwidthShare = 0.551, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.0984, BandwidthShare = 0.6, RelativeError = 0.15, Source = Rows.LlamaCpp)]
public sealed partial record RyzenAI5_340;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 2 rows of 2 models (ollama): github.com/geerlingguy/ai-benchmarks. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
