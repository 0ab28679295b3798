using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace EdgeDsl.Benchmarks;

/// <summary>
/// The fastest iteration relative to the baseline's fastest: what is left of a ratio when other work on the machine, which can only slow
/// an iteration down, is taken out.
/// </summary>
internal sealed class MinimumRatioColumn : IColumn
{
    public string Id => nameof(MinimumRatioColumn);

    public string ColumnName => "Min ratio";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Baseline;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Fastest iteration / the baseline's fastest iteration";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var group = summary.GetLogicalGroupKey(benchmarkCase);
        var baseline = summary.BenchmarksCases.FirstOrDefault(other => summary.IsBaseline(other) && summary.GetLogicalGroupKey(other) == group);
        return baseline is not null && Minimum(summary, benchmarkCase) is { } own && Minimum(summary, baseline) is { } reference
            ? (own / reference).ToString("0.000", CultureInfo.InvariantCulture)
            : "?";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;

    private static double? Minimum(Summary summary, BenchmarkCase benchmarkCase) => summary[benchmarkCase]?.ResultStatistics?.Min;
}
