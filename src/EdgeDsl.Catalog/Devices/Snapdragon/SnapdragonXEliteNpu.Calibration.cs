using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.Qnn, Phase.Prefill, ComputeShare = 0.37, BandwidthShare = 0.481, StepTime = 53.4 * Milliseconds, LayerTime = 1040 * Microseconds, RelativeError = 0.35, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.381, BandwidthShare = 0.475, RelativeError = 0.35, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Prefill, Attention = true, ComputeShare = 0.0901, BandwidthShare = 0.569, RelativeError = 0.35, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Decode, ComputeShare = 0.37, BandwidthShare = 0.481, StepTime = 0.901 * Milliseconds, LayerTime = 1040 * Microseconds, RelativeError = 0.26, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.381, BandwidthShare = 0.475, RelativeError = 0.26, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.569, RelativeError = 0.26, Source = Rows.Qnn)]
public sealed partial record SnapdragonXEliteNpu;

file static class Rows
{
    public const string Qnn =
        "Fitted on 12 rows of 4 models (Qualcomm): github.com/quic/ai-hub-models, github.com/microsoft/T-MAC. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";
}
