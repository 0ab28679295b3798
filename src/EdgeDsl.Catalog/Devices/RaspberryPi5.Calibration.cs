using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.174, BandwidthShare = 0.565, StepTime = 0.991 * Milliseconds, LayerTime = 84.9 * Microseconds, RelativeError = 0.51, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.138, BandwidthShare = 0.571, RelativeError = 0.77, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.0967, BandwidthShare = 0.569, RelativeError = 0.51, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.314, BandwidthShare = 0.562, RelativeError = 0.51, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_1, ComputeShare = 0.21, BandwidthShare = 0.556, RelativeError = 0.77, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.176, BandwidthShare = 0.57, RelativeError = 0.77, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_1, ComputeShare = 0.17, BandwidthShare = 0.568, RelativeError = 0.77, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.167, BandwidthShare = 0.552, RelativeError = 0.77, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.218, BandwidthShare = 0.532, RelativeError = 0.51, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_K, ComputeShare = 0.183, BandwidthShare = 0.578, RelativeError = 0.51, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.176, BandwidthShare = 0.535, RelativeError = 0.51, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.128, BandwidthShare = 0.565, RelativeError = 0.77, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ3_S, ComputeShare = 0.0953, BandwidthShare = 0.565, RelativeError = 0.77, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ4_NL, ComputeShare = 0.191, BandwidthShare = 0.553, RelativeError = 0.77, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ4_XS, ComputeShare = 0.174, BandwidthShare = 0.639, RelativeError = 0.51, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.19, BandwidthShare = 0.256, RelativeError = 0.51, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.174, BandwidthShare = 0.565, StepTime = 0.759 * Milliseconds, LayerTime = 84.9 * Microseconds, RelativeError = 0.28, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.138, BandwidthShare = 0.571, RelativeError = 0.41, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.0967, BandwidthShare = 0.569, RelativeError = 0.28, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.314, BandwidthShare = 0.562, RelativeError = 0.28, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_1, ComputeShare = 0.21, BandwidthShare = 0.556, RelativeError = 0.41, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.176, BandwidthShare = 0.57, RelativeError = 0.41, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_1, ComputeShare = 0.17, BandwidthShare = 0.568, RelativeError = 0.41, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.167, BandwidthShare = 0.552, RelativeError = 0.41, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.218, BandwidthShare = 0.532, RelativeError = 0.28, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.183, BandwidthShare = 0.578, RelativeError = 0.28, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.176, BandwidthShare = 0.535, RelativeError = 0.28, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.128, BandwidthShare = 0.565, RelativeError = 0.41, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_S, ComputeShare = 0.0953, BandwidthShare = 0.565, RelativeError = 0.41, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ4_NL, ComputeShare = 0.191, BandwidthShare = 0.553, RelativeError = 0.41, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ4_XS, ComputeShare = 0.174, BandwidthShare = 0.639, RelativeError = 0.28, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.14, BandwidthShare = 0.256, RelativeError = 0.28, Source = Rows.LlamaCpp)]
public sealed partial record RaspberryPi5;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 61 rows of 28 models (llama.cpp, ollama): github.com/davidscarth/edge-ai-study, huggingface.co/spaces/nyunai/edge-llm-leaderboard, published tables without an address of their own and others. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
