using EdgeDsl.Cli.Fitting;
using EdgeDsl.Validation.Measurements;

namespace EdgeDsl.Validation.CrossValidation;

/// <summary>The rows of one runtime on processors of one class: what one fit is made of.</summary>
internal sealed class RowGroup(DeviceClass deviceClass, Runtime runtime, IReadOnlyList<Row> rows)
{
    public DeviceClass Class { get; } = deviceClass;

    public Runtime Runtime { get; } = runtime;

    public IReadOnlyList<Row> Rows { get; } = rows;

    public static List<RowGroup> Of(IEnumerable<Row> rows) =>
    [
        .. rows.GroupBy(row => ((DeviceClass)(int)row.Observation.Deployment.Device.Class, row.Engine.Runtime))
            .OrderBy(group => group.Key)
            .Select(group => new RowGroup(group.Key.Item1, group.Key.Runtime, [.. group])),
    ];

    /// <summary>The efficiencies that the rows show, other engines' apart.</summary>
    public Efficiencies Fit(Func<Row, bool> isSeen) => EfficiencyFit.Solve(
        [.. Rows.Where(row => row.IsFitted && isSeen(row)).Select(row => row.Observation)], (CostModel.Runtime)(int)Runtime);

    /// <summary>Each row predicted by the fit that saw it: what is left is the rows' own scatter and what the cost model does not know.</summary>
    public IEnumerable<Prediction> WithEveryRow()
    {
        var efficiencies = Fit(_ => true);
        return Rows.Select(row => Predict(row, efficiencies, row.Observation.Processor));
    }

    /// <summary>Each row predicted by a fit that saw nothing of its model on its processor.</summary>
    public IEnumerable<Prediction> WithoutModel() => Rows
        .GroupBy(row => (row.Observation.Processor, row.Observation.Model))
        .SelectMany(left => Predict(left, row => (row.Observation.Processor, row.Observation.Model) != left.Key, left.Key.Processor));

    /// <summary>Each row predicted by a fit that saw nothing of its processor.</summary>
    public IEnumerable<Prediction> WithoutProcessor() => Rows
        .GroupBy(row => row.Observation.Processor)
        .SelectMany(left => Predict(left, row => row.Observation.Processor != left.Key, null));

    private IEnumerable<Prediction> Predict(IEnumerable<Row> rows, Func<Row, bool> isSeen, string? processor)
    {
        var efficiencies = Fit(isSeen);
        return rows.Select(row => Predict(row, efficiencies, processor));
    }

    private static Prediction Predict(Row row, Efficiencies efficiencies, string? processor)
    {
        var formats = row.Observation.Weights.Groups.Select(group => group.Format);
        var costs = row.Observation.CostsWith(efficiencies.CalibrationsOf(processor, formats));
        return new Prediction(row, row.Observation.SecondsOf(costs));
    }
}
