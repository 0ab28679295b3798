using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.Rkllm, Phase.Prefill, ComputeShare = 0.191, BandwidthShare = 0.892, StepTime = 1.2 * Milliseconds, LayerTime = 309 * Microseconds, RelativeError = 0.24, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Prefill, Format = WeightFormat.Int8, ComputeShare = 0.179, BandwidthShare = 0.901, RelativeError = 0.24, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Prefill, Attention = true, ComputeShare = 0.00919, BandwidthShare = 0.521, RelativeError = 0.24, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Decode, ComputeShare = 0.191, BandwidthShare = 0.892, StepTime = 0.835 * Milliseconds, LayerTime = 309 * Microseconds, RelativeError = 0.59, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Decode, Format = WeightFormat.Int8, ComputeShare = 0.179, BandwidthShare = 0.901, RelativeError = 0.59, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.521, RelativeError = 0.59, Source = Rows.Rkllm)]
public sealed partial record RK3588Npu;

file static class Rows
{
    public const string Rkllm =
        "Fitted on 12 rows of 6 models (rkllm): github.com/airockchip/rknn-llm. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";
}
