using EdgeDsl.Validation.CrossValidation;
using EdgeDsl.Validation.Measurements;

namespace EdgeDsl.Validation.Reports;

/// <summary>Every row with what was predicted for it, as tab-separated values: where the worst ones are.</summary>
internal static class RowList
{
    public static void Write(IReadOnlyList<Row> rows, TextWriter output)
    {
        output.WriteLine("id\tclass\truntime\tprocessor\tmodel\tquantization\tfigure\tfitted\tmeasured s\tmodel left out s\tdevice left out s\tengine\tbackend\tvariant\tnotes");
        foreach (var group in RowGroup.Of(rows))
        {
            var withoutProcessor = group.WithoutProcessor().ToDictionary(row => row.Row);
            foreach (var prediction in group.WithoutModel())
            {
                var (row, measurement, observation) = (prediction.Row, prediction.Row.Measurement, prediction.Row.Observation);
                output.WriteLine(FormattableString.Invariant(
                    $"{measurement.Id}\t{group.Class}\t{group.Runtime}\t{observation.Processor}\t{observation.Model}\t{measurement.Quantization}\t{row.Figure}\t{row.IsFitted}\t{observation.Seconds:R}\t{prediction.Seconds:R}\t{withoutProcessor[row].Seconds:R}\t{measurement.Engine}\t{measurement.Backend}\t{measurement.DeviceVariant}\t{measurement.Notes}"));
            }
        }
    }
}
