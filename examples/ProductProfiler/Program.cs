using OpenTelemetry;
using OpenTelemetry.Metrics;
using ProductProfiler;

if (args.Length != 1)
{
    Console.Error.WriteLine("ProductProfiler takes one argument: the file to write its report to, as report.md");
    return 2;
}

var report = new Report();
report.WriteComparison(promptTokens: 512, outputTokens: 128);
report.WriteNextYear(promptTokens: 512, outputTokens: 128);

// Disposing the provider collects and exports.
using (Sdk.CreateMeterProviderBuilder().AddMeter(AcmeProfiler.MeterName).AddReader(new BaseExportingMetricReader(new MetricMemory(report))).Build())
    report.WriteObservations(SimulatedProduct.Run());

File.WriteAllText(args[0], report.ToString());
Console.Write(report);
return 0;
