using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit
[Calibration(Runtime.Qnn, Phase.Prefill, ComputeShare = 0.359, BandwidthShare = 0.643, StepTime = 19.3 * Milliseconds, LayerTime = 385 * Microseconds, RelativeError = 0.44, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Prefill, Format = WeightFormat.Int4, ComputeShare = 0.367, BandwidthShare = 0.639, RelativeError = 0.44, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Prefill, Attention = true, ComputeShare = 0.115, BandwidthShare = 0.581, RelativeError = 0.44, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Decode, ComputeShare = 0.359, BandwidthShare = 0.643, StepTime = 0.938 * Milliseconds, LayerTime = 385 * Microseconds, RelativeError = 0.26, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Decode, Format = WeightFormat.Int4, ComputeShare = 0.367, BandwidthShare = 0.639, RelativeError = 0.26, Source = Rows.Qnn)]
[Calibration(Runtime.Qnn, Phase.Decode, Attention = true, ComputeShare = 0.15, BandwidthShare = 0.581, RelativeError = 0.26, Source = Rows.Qnn)]
public sealed partial record Snapdragon8Gen2Npu;

file static class Rows
{
    public const string Qnn =
        "Fitted on 2 rows of 1 model (QNN): huggingface.co/qualcomm/Llama-v2-7B-Chat/commit/a41ec2c3918f27596aee51b261c7bf679b95aff6. Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.";
}
