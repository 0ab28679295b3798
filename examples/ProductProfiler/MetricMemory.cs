using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace ProductProfiler;

/// <summary>Keeps what is exported to it, so that it can be printed. A product has an exporter of its own here.</summary>
internal sealed class MetricMemory(Report report) : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        var metrics = new List<Metric>();
        foreach (var metric in batch)
            metrics.Add(metric);
        report.WriteMetrics(metrics);
        return ExportResult.Success;
    }
}
