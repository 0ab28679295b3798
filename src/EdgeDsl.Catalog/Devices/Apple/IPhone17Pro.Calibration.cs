using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.Mlx, Phase.Decode, ComputeShare = 0.554, BandwidthShare = 0.775, StepTime = 0.614 * Milliseconds, LayerTime = 72 * Microseconds, RelativeError = 0.27, Source = Rows.Mlx)]
[Calibration(Runtime.Mlx, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.618, BandwidthShare = 0.785, RelativeError = 0.27, Source = Rows.Mlx)]
[Calibration(Runtime.Mlx, Phase.Decode, Attention = true, ComputeShare = 0.141, BandwidthShare = 0.858, RelativeError = 0.27, Source = Rows.Mlx)]
public sealed partial record IPhone17Pro;

file static class Rows
{
    public const string Mlx =
        "Fitted on 1 row of 1 model (mlx-swift): github.com/john-rocky/apple-silicon-llm-bench. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";
}
