using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.1, BandwidthShare = 0.611, StepTime = 1.08 * Milliseconds, LayerTime = 129 * Microseconds, RelativeError = 0.5, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.1, BandwidthShare = 0.624, RelativeError = 0.75, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.1, BandwidthShare = 0.825, RelativeError = 0.75, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q2_K, ComputeShare = 0.1, BandwidthShare = 0.513, RelativeError = 0.75, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.1, BandwidthShare = 0.537, RelativeError = 0.75, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.094, BandwidthShare = 0.64, RelativeError = 0.5, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.0918, BandwidthShare = 0.569, RelativeError = 0.5, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.0311, BandwidthShare = 0.381, RelativeError = 0.5, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.1, BandwidthShare = 0.611, StepTime = 1.27 * Milliseconds, LayerTime = 129 * Microseconds, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.1, BandwidthShare = 0.624, RelativeError = 0.51, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.1, BandwidthShare = 0.825, RelativeError = 0.51, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q2_K, ComputeShare = 0.1, BandwidthShare = 0.513, RelativeError = 0.51, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.1, BandwidthShare = 0.537, RelativeError = 0.51, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.094, BandwidthShare = 0.64, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.0918, BandwidthShare = 0.569, RelativeError = 0.34, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.381, RelativeError = 0.34, Source = Rows.LlamaCpp)]
public sealed partial record JetsonOrinNX;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 2 rows of 1 model (llama.cpp): github.com/jason-easyazz/zoe-ai-assistant. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
