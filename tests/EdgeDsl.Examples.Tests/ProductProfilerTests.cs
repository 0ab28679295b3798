namespace EdgeDsl.Examples.Tests;

public sealed class ProductProfilerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("product-profiler-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_compares_observes_exports_metrics_and_writes_its_report()
    {
        var (run, report) = Run(new Dictionary<string, string>());

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(report, run.Output);
        foreach (var deployment in new[] { "KioskAssistant", "NoteTaker", "NightSearch" })
            Assert.Contains($"| {deployment} | 200 |", report, StringComparison.Ordinal);
        // Five times slower than predicted: a drift of 400 %, and the only one outside its error band.
        var drifting = Assert.Single(report.Split('\n'), line => line.Contains("outside the error band", StringComparison.Ordinal));
        Assert.StartsWith("| NightSearch | 200 | ", drifting, StringComparison.Ordinal);
        Assert.Contains("* best for TimeToFirstToken: NoteTaker", report, StringComparison.Ordinal);
        Assert.Equal(8, report.Split('\n').Count(line => line.Contains(" × ", StringComparison.Ordinal)));
        foreach (var instrument in new[]
        {
            "time_to_first_token.predicted | s", "time_to_first_token.observed | s", "time_per_output_token.observed | s", "energy_per_token.observed | J",
            "peak_memory.observed | By", "budget.utilization.predicted | 1", "budget.utilization.observed | 1", "prediction.drift | 1",
        })
        {
            Assert.Contains("| edgedsl." + instrument, report, StringComparison.Ordinal);
        }

        Assert.Contains("edgedsl.budget=time_to_first_token, edgedsl.deployment=KioskAssistant, gen_ai.request.model=Llama32_1B", report, StringComparison.Ordinal);
        Assert.Single(report.Split('\n'), line => line == "# Metrics of EdgeDsl.AcmeProfiler");
        Assert.DoesNotContain("NaN", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_report_is_the_same_under_another_culture()
    {
        var (run, report) = Run(new Dictionary<string, string>
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
            [StartupHook.CultureVariable] = "de-DE",
        });

        Assert.Equal("de-DE -1.234,50", run.Error);
        Assert.Equal(Run(new Dictionary<string, string>()).Report, report);
    }

    [Fact]
    public void Without_a_file_to_write_it_says_what_it_needs() =>
        Assert.Equal(2, ExampleProcess.Run("ProductProfiler", new Dictionary<string, string>()).ExitCode);

    private (ExampleProcess Run, string Report) Run(Dictionary<string, string> environment)
    {
        var file = Path.Combine(folder, "report.md");
        var run = ExampleProcess.Run("ProductProfiler", environment, file);
        return (run, File.ReadAllText(file));
    }
}
