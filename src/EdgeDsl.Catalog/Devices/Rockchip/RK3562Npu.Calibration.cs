using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.Rkllm, Phase.Prefill, ComputeShare = 0.213, BandwidthShare = 0.661, StepTime = 1.12 * Milliseconds, LayerTime = 1250 * Microseconds, RelativeError = 0.19, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Prefill, Format = WeightFormat.Int8, ComputeShare = 0.202, BandwidthShare = 0.662, RelativeError = 0.19, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Prefill, Attention = true, ComputeShare = 0.0166, BandwidthShare = 0.528, RelativeError = 0.19, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Decode, ComputeShare = 0.213, BandwidthShare = 0.661, StepTime = 0.927 * Milliseconds, LayerTime = 1250 * Microseconds, RelativeError = 0.46, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Decode, Format = WeightFormat.Int8, ComputeShare = 0.202, BandwidthShare = 0.662, RelativeError = 0.46, Source = Rows.Rkllm)]
[Calibration(Runtime.Rkllm, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.528, RelativeError = 0.46, Source = Rows.Rkllm)]
public sealed partial record RK3562Npu;

file static class Rows
{
    public const string Rkllm =
        "Fitted on 2 rows of 1 model (rkllm): github.com/airockchip/rknn-llm. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";
}
