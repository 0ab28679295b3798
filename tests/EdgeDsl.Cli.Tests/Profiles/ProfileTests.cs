namespace EdgeDsl.Cli.Tests.Profiles;

public sealed class ProfileTests
{
    /// <summary>Builds a project, which is slow.</summary>
    [Fact]
    public void A_product_is_shown_by_profiler_with_the_costs_of_estimate()
    {
        var run = Tool.Run("profile", Repository("examples", "ProductProfiler"), "--format", "json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var profiler = Assert.Single(run.Json.GetProperty("profilers").EnumerateArray());
        Assert.Equal("AcmeProfiler", profiler.GetProperty("name").GetString());
        var deployments = profiler.GetProperty("deployments").EnumerateArray().ToList();
        Assert.Equal(["KioskAssistant", "NoteTaker", "NightSearch"], deployments.Select(deployment => deployment.GetProperty("name").GetString()));

        // The same bits as the tool's own estimate at the far corner.
        var night = deployments[2];
        var estimate = Tool.Answer("""{"model":"TinyLlama","device":"Raspberry Pi 5","policy":"Q8_0","promptTokens":1024,"outputTokens":256}""");
        var costs = night.GetProperty("costs");
        Assert.Equal(estimate.GetProperty("memory").GetProperty("peakBytes").GetInt64(), costs.GetProperty("peakMemoryBytes").GetInt64());
        Assert.Equal(estimate.GetProperty("latency").GetProperty("timeToFirstTokenSeconds").GetDouble(), costs.GetProperty("timeToFirstToken").GetDouble());
        Assert.Equal(estimate.GetProperty("energy").GetProperty("perTokenJoules").GetDouble(), costs.GetProperty("energyPerToken").GetDouble());
        Assert.Equal(("TinyLlama", 1024, 256), (night.GetProperty("model").GetString(), night.GetProperty("promptTokens").GetInt32(), night.GetProperty("outputTokens").GetInt32()));
        Assert.Contains(night.GetProperty("budgets").EnumerateArray(), budget => budget.GetProperty("budget").GetString() == "memory budget");

        // Every combination of the matrix.
        Assert.Equal(8, run.Json.GetProperty("unlisted").GetArrayLength());
    }

    [Fact]
    public void What_is_no_project_is_said() =>
        Assert.Equal(new Tool(2, "", "edgedsl: \"no-such-folder\" is neither a project file nor a folder\n"), Tool.Run("profile", "no-such-folder"));

    // Not from the compiler's path of this file, which a deterministic build replaces.
    private static string Repository(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EdgeDsl.sln")))
            folder = folder.Parent!;
        return Path.Combine([folder.FullName, .. path]);
    }
}
