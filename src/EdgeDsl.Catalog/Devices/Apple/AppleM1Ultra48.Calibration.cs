using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.651, BandwidthShare = 0.581, StepTime = 0.781 * Milliseconds, LayerTime = 132 * Microseconds, RelativeError = 0.54, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.721, BandwidthShare = 0.608, RelativeError = 0.8, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.66, BandwidthShare = 0.615, RelativeError = 0.8, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.654, BandwidthShare = 0.61, RelativeError = 0.8, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.651, BandwidthShare = 0.582, RelativeError = 0.8, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.653, BandwidthShare = 0.515, RelativeError = 0.54, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.651, BandwidthShare = 0.561, RelativeError = 0.54, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.147, BandwidthShare = 0.618, RelativeError = 0.54, Source = Rows.LlamaCpp)]
public sealed partial record AppleM1Ultra48;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 2 rows of 2 models (ollama): github.com/geerlingguy/ai-benchmarks. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
