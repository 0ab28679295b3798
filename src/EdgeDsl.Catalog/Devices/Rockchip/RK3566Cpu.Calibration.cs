using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.0141, BandwidthShare = 0.0984, StepTime = 0.996 * Milliseconds, LayerTime = 174 * Microseconds, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.0112, BandwidthShare = 0.0996, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.0144, BandwidthShare = 0.101, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.0195, BandwidthShare = 0.0985, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_1, ComputeShare = 0.017, BandwidthShare = 0.0967, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.0142, BandwidthShare = 0.0999, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_1, ComputeShare = 0.0138, BandwidthShare = 0.099, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.0135, BandwidthShare = 0.0953, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.0171, BandwidthShare = 0.0963, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_K, ComputeShare = 0.0149, BandwidthShare = 0.098, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.0139, BandwidthShare = 0.0977, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.0103, BandwidthShare = 0.0984, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ3_S, ComputeShare = 0.00769, BandwidthShare = 0.0984, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ4_NL, ComputeShare = 0.0155, BandwidthShare = 0.0964, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.125, BandwidthShare = 0.683, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.0141, BandwidthShare = 0.0984, StepTime = 1.1 * Milliseconds, LayerTime = 174 * Microseconds, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.0112, BandwidthShare = 0.0996, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.0144, BandwidthShare = 0.101, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.0195, BandwidthShare = 0.0985, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_1, ComputeShare = 0.017, BandwidthShare = 0.0967, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.0142, BandwidthShare = 0.0999, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_1, ComputeShare = 0.0138, BandwidthShare = 0.099, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.0135, BandwidthShare = 0.0953, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.0171, BandwidthShare = 0.0963, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.0149, BandwidthShare = 0.098, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.0139, BandwidthShare = 0.0977, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.0103, BandwidthShare = 0.0984, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_S, ComputeShare = 0.00769, BandwidthShare = 0.0984, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ4_NL, ComputeShare = 0.0155, BandwidthShare = 0.0964, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.128, BandwidthShare = 0.683, RelativeError = 0.95, Source = Rows.LlamaCpp)]
public sealed partial record RK3566Cpu;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 2 rows of 1 model (llama.cpp): github.com/ggml-org/llama.cpp. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
