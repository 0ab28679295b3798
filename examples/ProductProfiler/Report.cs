using System.Globalization;
using OpenTelemetry.Metrics;

namespace ProductProfiler;

/// <summary>The report of a run, as Markdown; the same in every culture.</summary>
internal sealed class Report
{
    private readonly StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    public override string ToString() => text.ToString();

    public void WriteComparison(int promptTokens, int outputTokens)
    {
        Span<ProfiledCosts> costs = new ProfiledCosts[AcmeProfiler.Deployments.Length];
        AcmeProfiler.Compare(promptTokens, outputTokens, 1, costs);
        Line($"# {promptTokens} prompt tokens, {outputTokens} output tokens");
        Table("deployment", "weights", "memory", "first token", "per token", "J/token", "within budgets");
        for (var i = 0; i < costs.Length; i++)
        {
            var (row, report) = (AcmeProfiler.Deployments[i], costs[i].Report);
            Line($"| {row.Name} | {row.WeightBytes / MB:0} MB | {report.PeakMemoryBytes / MB:0} MB | {report.TimeToFirstToken:0.00} s | {report.TimePerOutputToken:0.000} s | {report.EnergyPerToken:0.00} | {(costs[i].KeepsBudgets ? "yes" : "no")} |");
        }

        Line($"");
        foreach (var objective in Enum.GetValues<Objective>())
            Line($"* best for {objective}: {AcmeProfiler.Best(objective, promptTokens, outputTokens)}");
    }

    public void WriteNextYear(int promptTokens, int outputTokens)
    {
        Line($"\n# Next year");
        Table("combination", "memory at worst", "within budgets");
        Span<ProfiledCosts> costs = new ProfiledCosts[NextYear.Combinations.Length];
        NextYear.Compare(promptTokens, outputTokens, 1, costs);
        for (var i = 0; i < costs.Length; i++)
            Line($"| {NextYear.Combinations[i].Name} | {NextYear.Combinations[i].WorstNeed(Budget.Memory) / MB:0} MB | {(costs[i].KeepsBudgets ? "yes" : "no")} |");
    }

    public void WriteObservations(IReadOnlyList<(string Deployment, CostObservation TimeToFirstToken, CostObservation TimePerOutputToken)> observations)
    {
        Line($"\n# Observed");
        Table("deployment", "observations", "drift of first token", "drift per token", "");
        foreach (var (name, first, next) in observations)
            Line($"| {name} | {first.Count} | {first.Drift * 100:0.0} ± {first.DriftDeviation * 100:0.0} % | {next.Drift * 100:0.0} ± {next.DriftDeviation * 100:0.0} % | {(next.IsDrifting ? "outside the error band" : "")} |");
    }

    public void WriteMetrics(IEnumerable<Metric> metrics)
    {
        Line($"\n# Metrics of {AcmeProfiler.MeterName}");
        Table("instrument", "unit", "tags", "value");
        foreach (var metric in metrics.OrderBy(metric => metric.Name, StringComparer.Ordinal))
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                var tags = new List<string>();
                foreach (var tag in point.Tags)
                    tags.Add($"{tag.Key}={tag.Value}");
                var value = metric.MetricType == MetricType.Histogram ? point.GetHistogramSum() / point.GetHistogramCount() : point.GetGaugeLastValueDouble();
                Line($"| {metric.Name} | {metric.Unit} | {string.Join(", ", tags)} | {(metric.MetricType == MetricType.Histogram ? "mean " : "")}{value:G4} |");
            }
        }
    }

    private void Table(params string[] heads)
    {
        Line($"\n| {string.Join(" | ", heads)} |");
        Line($"|{string.Concat(Enumerable.Repeat("---|", heads.Length))}");
    }

    private void Line(FormattableString line) => text.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
