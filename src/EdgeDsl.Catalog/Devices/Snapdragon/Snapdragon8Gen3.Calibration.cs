using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.ExecuTorch, Phase.Prefill, ComputeShare = 0.35, BandwidthShare = 0.64, StepTime = 1 * Milliseconds, LayerTime = 80.1 * Microseconds, RelativeError = 0.73, Source = Rows.ExecuTorch)]
[Calibration(Runtime.ExecuTorch, Phase.Prefill, Format = WeightFormat.BF16, ComputeShare = 0.34, BandwidthShare = 0.659, RelativeError = 0.73, Source = Rows.ExecuTorch)]
[Calibration(Runtime.ExecuTorch, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.35, BandwidthShare = 0.661, RelativeError = 0.73, Source = Rows.ExecuTorch)]
[Calibration(Runtime.ExecuTorch, Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.37, BandwidthShare = 0.6, RelativeError = 0.73, Source = Rows.ExecuTorch)]
[Calibration(Runtime.ExecuTorch, Phase.Prefill, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.113, RelativeError = 0.73, Source = Rows.ExecuTorch)]
[Calibration(Runtime.ExecuTorch, Phase.Decode, ComputeShare = 0.35, BandwidthShare = 0.64, StepTime = 0.945 * Milliseconds, LayerTime = 80.1 * Microseconds, RelativeError = 0.12, Source = Rows.ExecuTorch)]
[Calibration(Runtime.ExecuTorch, Phase.Decode, Format = WeightFormat.BF16, ComputeShare = 0.34, BandwidthShare = 0.659, RelativeError = 0.12, Source = Rows.ExecuTorch)]
[Calibration(Runtime.ExecuTorch, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.35, BandwidthShare = 0.661, RelativeError = 0.12, Source = Rows.ExecuTorch)]
[Calibration(Runtime.ExecuTorch, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.37, BandwidthShare = 0.6, RelativeError = 0.12, Source = Rows.ExecuTorch)]
[Calibration(Runtime.ExecuTorch, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.113, RelativeError = 0.12, Source = Rows.ExecuTorch)]
public sealed partial record Snapdragon8Gen3;

file static class Rows
{
    public const string ExecuTorch =
        "Fitted on 12 rows of 3 models (ExecuTorch): github.com/pytorch/executorch. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";
}
