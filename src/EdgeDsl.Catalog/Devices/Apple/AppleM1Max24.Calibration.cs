using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 0.698, BandwidthShare = 0.872, StepTime = 1.01 * Milliseconds, LayerTime = 189 * Microseconds, RelativeError = 0.18, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.F16, ComputeShare = 0.788, BandwidthShare = 0.902, RelativeError = 0.18, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.701, BandwidthShare = 0.934, RelativeError = 0.18, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_0, ComputeShare = 0.691, BandwidthShare = 0.915, RelativeError = 0.18, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q5_0, ComputeShare = 0.698, BandwidthShare = 0.874, RelativeError = 0.26, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.697, BandwidthShare = 0.772, RelativeError = 0.18, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Format = WeightFormat.Q6_K, ComputeShare = 0.698, BandwidthShare = 0.843, RelativeError = 0.18, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 0.155, BandwidthShare = 0.615, RelativeError = 0.18, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 0.698, BandwidthShare = 0.872, StepTime = 0.934 * Milliseconds, LayerTime = 189 * Microseconds, RelativeError = 0.39, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F16, ComputeShare = 0.788, BandwidthShare = 0.902, RelativeError = 0.39, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, ComputeShare = 0.701, BandwidthShare = 0.934, RelativeError = 0.39, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_0, ComputeShare = 0.691, BandwidthShare = 0.915, RelativeError = 0.39, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q5_0, ComputeShare = 0.698, BandwidthShare = 0.874, RelativeError = 0.58, Source = Rows.Derived)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q4_K, ComputeShare = 0.697, BandwidthShare = 0.772, RelativeError = 0.39, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q6_K, ComputeShare = 0.698, BandwidthShare = 0.843, RelativeError = 0.39, Source = Rows.LlamaCpp)]
[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 0.148, BandwidthShare = 0.615, RelativeError = 0.39, Source = Rows.LlamaCpp)]
public sealed partial record AppleM1Max24;

file static class Rows
{
    public const string LlamaCpp =
        "Fitted on 16 rows of 3 models (llama.cpp, ollama): github.com/ggml-org/llama.cpp, github.com/brand-o/normiebench, github.com/geerlingguy/ai-benchmarks. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";

    public const string Derived =
        "Derived: no row of this format; as it stands to the other formats on this device's class.";
}
