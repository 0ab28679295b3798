using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.014, BandwidthShare = 0.102, StepTime = 0.996 * Milliseconds, LayerTime = 175 * Microseconds, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.0111, BandwidthShare = 0.103, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.0143, BandwidthShare = 0.103, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.0194, BandwidthShare = 0.0998, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_1, ComputeShare = 0.0169, BandwidthShare = 0.1, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.0141, BandwidthShare = 0.103, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_1, ComputeShare = 0.0137, BandwidthShare = 0.102, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.0134, BandwidthShare = 0.0993, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.0172, BandwidthShare = 0.0952, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_K, ComputeShare = 0.0147, BandwidthShare = 0.104, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.0138, BandwidthShare = 0.0992, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.0102, BandwidthShare = 0.102, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ3_S, ComputeShare = 0.00765, BandwidthShare = 0.102, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ4_NL, ComputeShare = 0.0154, BandwidthShare = 0.0998, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ4_XS, ComputeShare = 0.014, BandwidthShare = 0.114, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.125, BandwidthShare = 0.236, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.014, BandwidthShare = 0.102, StepTime = 0.909 * Milliseconds, LayerTime = 175 * Microseconds, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.0111, BandwidthShare = 0.103, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.0143, BandwidthShare = 0.103, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.0194, BandwidthShare = 0.0998, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_1, ComputeShare = 0.0169, BandwidthShare = 0.1, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.0141, BandwidthShare = 0.103, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_1, ComputeShare = 0.0137, BandwidthShare = 0.102, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.0134, BandwidthShare = 0.0993, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.0172, BandwidthShare = 0.0952, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.0147, BandwidthShare = 0.104, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.0138, BandwidthShare = 0.0992, RelativeError = 0.95, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.0102, BandwidthShare = 0.102, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_S, ComputeShare = 0.00765, BandwidthShare = 0.102, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ4_NL, ComputeShare = 0.0154, BandwidthShare = 0.0998, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ4_XS, ComputeShare = 0.014, BandwidthShare = 0.114, RelativeError = 0.95, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.133, BandwidthShare = 0.236, RelativeError = 0.95, Source = Rows.LlamaCpp)]
public sealed partial record RK3566Cpu;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 2 rows of 1 model (llama.cpp): github.com/ggml-org/llama.cpp. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
