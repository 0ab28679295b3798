using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.651, BandwidthShare = 0.821, StepTime = 0.74 * Milliseconds, LayerTime = 71.5 * Microseconds, RelativeError = 0.54, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.721, BandwidthShare = 0.86, RelativeError = 0.8, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.66, BandwidthShare = 0.87, RelativeError = 0.54, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.654, BandwidthShare = 0.863, RelativeError = 0.8, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.651, BandwidthShare = 0.824, RelativeError = 0.54, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.653, BandwidthShare = 0.734, RelativeError = 0.54, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.651, BandwidthShare = 0.794, RelativeError = 0.54, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.148, BandwidthShare = 0.616, RelativeError = 0.54, Source = Rows.LlamaCpp)]
[Calibration(Runtime.Mlx, Phase.Prefill, ComputeShare = 0.711, BandwidthShare = 0.902, StepTime = 20 * Milliseconds, LayerTime = 38.7 * Microseconds, RelativeError = 0.32, Source = Rows.Mlx)]
[Calibration(Runtime.Mlx, Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.834, BandwidthShare = 0.924, RelativeError = 0.32, Source = Rows.Mlx)]
[Calibration(Runtime.Mlx, Phase.Prefill, Attention = true, ComputeShare = 1, BandwidthShare = 0.969, RelativeError = 0.32, Source = Rows.Mlx)]
[Calibration(Runtime.Mlx, Phase.Decode, ComputeShare = 0.711, BandwidthShare = 0.902, StepTime = 0.357 * Milliseconds, LayerTime = 38.7 * Microseconds, RelativeError = 0.14, Source = Rows.Mlx)]
[Calibration(Runtime.Mlx, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.834, BandwidthShare = 0.924, RelativeError = 0.14, Source = Rows.Mlx)]
[Calibration(Runtime.Mlx, Phase.Decode, Attention = true, ComputeShare = 0.133, BandwidthShare = 0.969, RelativeError = 0.14, Source = Rows.Mlx)]
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
