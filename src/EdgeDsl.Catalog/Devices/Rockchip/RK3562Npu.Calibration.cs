using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.Rkllm, Phase.Prefill, ComputeShare = 0.257, BandwidthShare = 0.698, StepTime = 1.09 * Milliseconds, LayerTime = 1360 * Microseconds, RelativeError = 0.37, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Prefill, Format = WeightFormat.Int8, ComputeShare = 0.25, BandwidthShare = 0.7, RelativeError = 0.37, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Prefill, Attention = true, ComputeShare = 0.0121, BandwidthShare = 0.529, RelativeError = 0.37, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Decode, ComputeShare = 0.257, BandwidthShare = 0.698, StepTime = 0.933 * Milliseconds, LayerTime = 1360 * Microseconds, RelativeError = 0.91, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Decode, Format = WeightFormat.Int8, ComputeShare = 0.25, BandwidthShare = 0.7, RelativeError = 0.91, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.529, RelativeError = 0.91, Source = Rows.Rkllm)]
public sealed partial record RK3562Npu;

file static class Rows
{
    public const string Rkllm =
        "Fitted on 2 rows of 1 model (rkllm): github.com/airockchip/rknn-llm. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";
}
