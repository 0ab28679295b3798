using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.658, BandwidthShare = 0.833, StepTime = 0.756 * Milliseconds, LayerTime = 71.3 * Microseconds, RelativeError = 0.9, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.726, BandwidthShare = 0.868, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.664, BandwidthShare = 0.88, RelativeError = 0.9, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.658, BandwidthShare = 0.873, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.658, BandwidthShare = 0.835, RelativeError = 0.9, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.657, BandwidthShare = 0.742, RelativeError = 0.9, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.658, BandwidthShare = 0.808, RelativeError = 0.9, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.148, BandwidthShare = 0.614, RelativeError = 0.9, Source = Rows.LlamaCpp)]
[Calibration(Runtime.Mlx, Phase.Prefill, ComputeShare = 0.703, BandwidthShare = 0.897, StepTime = 17.5 * Milliseconds, LayerTime = 39.7 * Microseconds, RelativeError = 0.53, Source = Rows.Mlx)]
[Calibration(Runtime.Mlx, Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.81, BandwidthShare = 0.917, RelativeError = 0.53, Source = Rows.Mlx)]
[Calibration(Runtime.Mlx, Phase.Prefill, Attention = true, ComputeShare = 1, BandwidthShare = 0.963, RelativeError = 0.53, Source = Rows.Mlx)]
[Calibration(Runtime.Mlx, Phase.Decode, ComputeShare = 0.703, BandwidthShare = 0.897, StepTime = 0.316 * Milliseconds, LayerTime = 39.7 * Microseconds, RelativeError = 0.18, Source = Rows.Mlx)]
[Calibration(Runtime.Mlx, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.81, BandwidthShare = 0.917, RelativeError = 0.18, Source = Rows.Mlx)]
[Calibration(Runtime.Mlx, Phase.Decode, Attention = true, ComputeShare = 0.136, BandwidthShare = 0.963, RelativeError = 0.18, Source = Rows.Mlx)]
public sealed partial record AppleM4Max40;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 1 row of 1 model (llama.cpp): github.com/john-rocky/apple-silicon-llm-bench. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Mlx =
        "Fitted on 21 rows of 4 models (mlx-swift): github.com/john-rocky/apple-silicon-llm-bench. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
