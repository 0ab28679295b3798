using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.343, BandwidthShare = 0.285, StepTime = 0.997 * Milliseconds, LayerTime = 205 * Microseconds, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.258, BandwidthShare = 0.289, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.467, BandwidthShare = 0.291, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.419, BandwidthShare = 0.28, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_1, ComputeShare = 0.433, BandwidthShare = 0.279, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.349, BandwidthShare = 0.29, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_1, ComputeShare = 0.334, BandwidthShare = 0.287, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.327, BandwidthShare = 0.275, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.498, BandwidthShare = 0.279, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_K, ComputeShare = 0.366, BandwidthShare = 0.288, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.344, BandwidthShare = 0.286, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.235, BandwidthShare = 0.285, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ3_S, ComputeShare = 0.169, BandwidthShare = 0.285, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ4_NL, ComputeShare = 0.386, BandwidthShare = 0.278, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.073, BandwidthShare = 0.683, RelativeError = 0.2, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.343, BandwidthShare = 0.285, StepTime = 1.18 * Milliseconds, LayerTime = 205 * Microseconds, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.258, BandwidthShare = 0.289, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.467, BandwidthShare = 0.291, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.419, BandwidthShare = 0.28, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_1, ComputeShare = 0.433, BandwidthShare = 0.279, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.349, BandwidthShare = 0.29, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_1, ComputeShare = 0.334, BandwidthShare = 0.287, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.327, BandwidthShare = 0.275, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.498, BandwidthShare = 0.279, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.366, BandwidthShare = 0.288, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.344, BandwidthShare = 0.286, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.235, BandwidthShare = 0.285, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_S, ComputeShare = 0.169, BandwidthShare = 0.285, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ4_NL, ComputeShare = 0.386, BandwidthShare = 0.278, RelativeError = 0.15, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.119, BandwidthShare = 0.683, RelativeError = 0.15, Source = Rows.LlamaCpp)]
public sealed partial record RaspberryPi4;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 155 rows of 5 models (llama.cpp, ollama): github.com/sensura-san/llm-bench, github.com/aidatatools/ollama-benchmark, github.com/geerlingguy/ai-benchmarks. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";
}
