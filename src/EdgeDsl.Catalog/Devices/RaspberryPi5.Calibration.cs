using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.176, BandwidthShare = 0.553, StepTime = 0.991 * Milliseconds, LayerTime = 184 * Microseconds, RelativeError = 0.57, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.14, BandwidthShare = 0.56, RelativeError = 0.85, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.0968, BandwidthShare = 0.57, RelativeError = 0.57, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.317, BandwidthShare = 0.565, RelativeError = 0.57, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_1, ComputeShare = 0.213, BandwidthShare = 0.544, RelativeError = 0.85, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.179, BandwidthShare = 0.562, RelativeError = 0.85, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_1, ComputeShare = 0.173, BandwidthShare = 0.556, RelativeError = 0.85, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q3_K, ComputeShare = 0.17, BandwidthShare = 0.536, RelativeError = 0.85, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.218, BandwidthShare = 0.546, RelativeError = 0.57, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_K, ComputeShare = 0.187, BandwidthShare = 0.544, RelativeError = 0.57, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.178, BandwidthShare = 0.547, RelativeError = 0.57, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.129, BandwidthShare = 0.553, RelativeError = 0.85, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ3_S, ComputeShare = 0.0964, BandwidthShare = 0.553, RelativeError = 0.85, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.IQ4_NL, ComputeShare = 0.194, BandwidthShare = 0.542, RelativeError = 0.85, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.188, BandwidthShare = 0.706, RelativeError = 0.57, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.176, BandwidthShare = 0.553, StepTime = 1.13 * Milliseconds, LayerTime = 184 * Microseconds, RelativeError = 0.25, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.14, BandwidthShare = 0.56, RelativeError = 0.37, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.0968, BandwidthShare = 0.57, RelativeError = 0.25, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.317, BandwidthShare = 0.565, RelativeError = 0.25, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_1, ComputeShare = 0.213, BandwidthShare = 0.544, RelativeError = 0.37, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.179, BandwidthShare = 0.562, RelativeError = 0.37, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_1, ComputeShare = 0.173, BandwidthShare = 0.556, RelativeError = 0.37, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q3_K, ComputeShare = 0.17, BandwidthShare = 0.536, RelativeError = 0.37, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.218, BandwidthShare = 0.546, RelativeError = 0.25, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_K, ComputeShare = 0.187, BandwidthShare = 0.544, RelativeError = 0.25, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.178, BandwidthShare = 0.547, RelativeError = 0.25, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_XXS, ComputeShare = 0.129, BandwidthShare = 0.553, RelativeError = 0.37, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ3_S, ComputeShare = 0.0964, BandwidthShare = 0.553, RelativeError = 0.37, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.IQ4_NL, ComputeShare = 0.194, BandwidthShare = 0.542, RelativeError = 0.37, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.132, BandwidthShare = 0.706, RelativeError = 0.25, Source = Rows.LlamaCpp)]
public sealed partial record RaspberryPi5;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 50 rows of 21 models (llama.cpp, ollama): github.com/davidscarth/edge-ai-study, huggingface.co/spaces/nyunai/edge-llm-leaderboard, github.com/geerlingguy/ai-benchmarks and others. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
