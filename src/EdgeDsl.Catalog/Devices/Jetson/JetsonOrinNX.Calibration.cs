using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.107, BandwidthShare = 0.597, StepTime = 1.06 * Milliseconds, LayerTime = 117 * Microseconds, RelativeError = 0.93, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.107, BandwidthShare = 0.606, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.107, BandwidthShare = 0.935, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q2_K, ComputeShare = 0.107, BandwidthShare = 0.533, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.107, BandwidthShare = 0.552, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.1, BandwidthShare = 0.628, RelativeError = 0.93, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.0998, BandwidthShare = 0.568, RelativeError = 0.93, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.0215, BandwidthShare = 0.13, RelativeError = 0.93, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.107, BandwidthShare = 0.597, StepTime = 1.06 * Milliseconds, LayerTime = 117 * Microseconds, RelativeError = 0.63, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.107, BandwidthShare = 0.606, RelativeError = 0.94, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.107, BandwidthShare = 0.935, RelativeError = 0.94, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.107, BandwidthShare = 0.533, RelativeError = 0.94, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.107, BandwidthShare = 0.552, RelativeError = 0.94, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.1, BandwidthShare = 0.628, RelativeError = 0.63, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.0998, BandwidthShare = 0.568, RelativeError = 0.63, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.13, RelativeError = 0.63, Source = Rows.LlamaCpp)]
public sealed partial record JetsonOrinNX;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 2 rows of 1 model (llama.cpp): github.com/jason-easyazz/zoe-ai-assistant. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
