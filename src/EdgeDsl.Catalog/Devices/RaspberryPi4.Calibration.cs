using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.342, BandwidthShare = 0.286, StepTime = 0.997 * Milliseconds, LayerTime = 220 * Microseconds, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.258, BandwidthShare = 0.289, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.465, BandwidthShare = 0.291, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.418, BandwidthShare = 0.275, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_1, ComputeShare = 0.432, BandwidthShare = 0.28, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.348, BandwidthShare = 0.288, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_1, ComputeShare = 0.333, BandwidthShare = 0.287, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.326, BandwidthShare = 0.277, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.5, BandwidthShare = 0.265, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_K, ComputeShare = 0.365, BandwidthShare = 0.291, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.344, BandwidthShare = 0.283, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.234, BandwidthShare = 0.286, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ3_S, ComputeShare = 0.169, BandwidthShare = 0.286, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ4_NL, ComputeShare = 0.385, BandwidthShare = 0.279, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ4_XS, ComputeShare = 0.342, BandwidthShare = 0.318, RelativeError = 0.29, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.0736, BandwidthShare = 0.111, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.342, BandwidthShare = 0.286, StepTime = 0.822 * Milliseconds, LayerTime = 220 * Microseconds, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.258, BandwidthShare = 0.289, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.465, BandwidthShare = 0.291, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.418, BandwidthShare = 0.275, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_1, ComputeShare = 0.432, BandwidthShare = 0.28, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.348, BandwidthShare = 0.288, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_1, ComputeShare = 0.333, BandwidthShare = 0.287, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.326, BandwidthShare = 0.277, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.5, BandwidthShare = 0.265, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.365, BandwidthShare = 0.291, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.344, BandwidthShare = 0.283, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.234, BandwidthShare = 0.286, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_S, ComputeShare = 0.169, BandwidthShare = 0.286, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ4_NL, ComputeShare = 0.385, BandwidthShare = 0.279, RelativeError = 0.14, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ4_XS, ComputeShare = 0.342, BandwidthShare = 0.318, RelativeError = 0.21, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.132, BandwidthShare = 0.111, RelativeError = 0.14, Source = Rows.LlamaCpp)]
public sealed partial record RaspberryPi4;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 162 rows of 10 models (llama.cpp, ollama): github.com/sensura-san/llm-bench, published tables without an address of their own, github.com/aidatatools/ollama-benchmark and others. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
