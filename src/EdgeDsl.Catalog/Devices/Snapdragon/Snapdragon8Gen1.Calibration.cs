using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.ExecuTorch, Phase.Decode, ComputeShare = 0.336, BandwidthShare = 0.697, StepTime = 0.973 * Milliseconds, LayerTime = 86.2 * Microseconds, RelativeError = 0.13, Source = Rows.ExecuTorch)]
[Calibration(Runtime.ExecuTorch, Phase.Decode, Format = WeightFormat.BF16, ComputeShare = 0.328, BandwidthShare = 0.716, RelativeError = 0.19, Source = Rows.Derived)]
[Calibration(Runtime.ExecuTorch, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.336, BandwidthShare = 0.718, RelativeError = 0.19, Source = Rows.Derived)]
[Calibration(Runtime.ExecuTorch, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.351, BandwidthShare = 0.658, RelativeError = 0.13, Source = Rows.ExecuTorch)]
[Calibration(Runtime.ExecuTorch, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.114, RelativeError = 0.13, Source = Rows.ExecuTorch)]
public sealed partial record Snapdragon8Gen1;

file static class Rows
{
    public const string ExecuTorch =
        "Fitted on 4 rows of 2 models (ExecuTorch): github.com/pytorch/executorch. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
