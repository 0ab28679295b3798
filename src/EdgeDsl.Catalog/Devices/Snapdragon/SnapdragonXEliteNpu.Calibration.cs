using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.Qnn, Phase.Prefill, ComputeShare = 0.355, BandwidthShare = 0.501, StepTime = 48.7 * Milliseconds, LayerTime = 1090 * Microseconds, RelativeError = 0.43, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.363, BandwidthShare = 0.495, RelativeError = 0.43, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Prefill, Attention = true, ComputeShare = 0.0947, BandwidthShare = 0.555, RelativeError = 0.43, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Decode, ComputeShare = 0.355, BandwidthShare = 0.501, StepTime = 0.85 * Milliseconds, LayerTime = 1090 * Microseconds, RelativeError = 0.16, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.363, BandwidthShare = 0.495, RelativeError = 0.16, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.555, RelativeError = 0.16, Source = Rows.Qnn)]
public sealed partial record SnapdragonXEliteNpu;

file static class Rows
{
    public const string Qnn =
        "Fitted on 12 rows of 4 models (Qualcomm): github.com/quic/ai-hub-models, github.com/microsoft/T-MAC. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";
}
