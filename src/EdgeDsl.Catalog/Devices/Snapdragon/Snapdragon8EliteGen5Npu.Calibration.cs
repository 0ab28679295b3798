using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.00848, BandwidthShare = 0.39, StepTime = 0.981 * Milliseconds, LayerTime = 97.5 * Microseconds, RelativeError = 0.67, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.00736, BandwidthShare = 0.397, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.00848, BandwidthShare = 0.377, RelativeError = 0.67, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.00848, BandwidthShare = 0.388, RelativeError = 0.67, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.608, RelativeError = 0.67, Source = Rows.LlamaCpp)]
[Calibration(Runtime.Qnn, Phase.Prefill, ComputeShare = 0.26, BandwidthShare = 0.789, StepTime = 18.4 * Milliseconds, LayerTime = 305 * Microseconds, RelativeError = 0.39, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.257, BandwidthShare = 0.789, RelativeError = 0.39, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Prefill, Attention = true, ComputeShare = 0.133, BandwidthShare = 0.581, RelativeError = 0.39, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Decode, ComputeShare = 0.26, BandwidthShare = 0.789, StepTime = 0.919 * Milliseconds, LayerTime = 305 * Microseconds, RelativeError = 0.24, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.257, BandwidthShare = 0.789, RelativeError = 0.24, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.581, RelativeError = 0.24, Source = Rows.Qnn)]
public sealed partial record Snapdragon8EliteGen5Npu;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 1 row of 1 model (llama.cpp): github.com/ggml-org/llama.cpp. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Qnn =
        "Fitted on 6 rows of 2 models (Qualcomm): github.com/quic/ai-hub-models. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
