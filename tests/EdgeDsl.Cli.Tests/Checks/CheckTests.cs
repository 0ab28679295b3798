namespace EdgeDsl.Cli.Tests.Checks;

public sealed class CheckTests
{
    /// <summary>Builds a project: the one slow test of the tool.</summary>
    [Fact]
    public void A_project_over_its_budgets_is_told_so_by_exit_code_and_table()
    {
        var run = Tool.Run("check", Example("OverBudget"), "--format", "json");
        Assert.Equal("", run.Error);
        Assert.Equal(1, run.ExitCode);
        var budgets = run.Json.GetProperty("budgets").EnumerateArray().ToList();
        Assert.Equal(
            ["EDGE101", "EDGE102", "EDGE103", "EDGE104", "EDGE105", "EDGE106", "EDGE107", "EDGE108", "EDGE109"],
            budgets.Select(budget => budget.GetProperty("rule").GetString()).OfType<string>().Distinct().Order());
        Assert.Equal(Verdicts("over"), run.Json.GetProperty("breached").GetInt32());
        Assert.Equal(Verdicts("atRisk"), run.Json.GetProperty("atRisk").GetInt32());

        var memory = budgets.Single(budget => budget.GetProperty("deployment").GetString() == "NoteTaker" && budget.GetProperty("budget").GetString() == "memory budget");
        Assert.Equal("over", memory.GetProperty("verdict").GetString());
        Assert.Equal(2L << 30, memory.GetProperty("limit").GetInt64());
        // The same bits as the tool's own estimate at the worst point.
        var estimate = Tool.Answer("""{"model":"Llama-3.2-1B","device":"Raspberry Pi 5","policy":"FP16","promptTokens":1024,"outputTokens":256}""");
        Assert.Equal(estimate.GetProperty("memory").GetProperty("peakBytes").GetInt64(), memory.GetProperty("need").GetInt64());

        // Budgets that hold are there as well.
        Assert.NotEqual(0, Verdicts("within"));

        int Verdicts(string verdict) => budgets.Count(budget => budget.GetProperty("verdict").GetString() == verdict);
    }

    [Fact]
    public void What_is_no_project_is_said()
    {
        Assert.Equal(new Tool(2, "", "edgedsl: \"no-such-folder\" is neither a project file nor a folder\n"), Tool.Run("check", "no-such-folder"));
        var folder = Directory.CreateTempSubdirectory("edgedsl-check-").FullName;
        try
        {
            Assert.Equal(new Tool(2, "", $"edgedsl: \"{folder}\" has no project file; give the folder of one\n"), Tool.Run("check", folder));
            File.WriteAllText(Path.Combine(folder, "A.csproj"), "<Project>");
            File.WriteAllText(Path.Combine(folder, "B.csproj"), "<Project>");
            Assert.Equal(new Tool(2, "", $"edgedsl: \"{folder}\" has A.csproj, B.csproj; give one of them\n"), Tool.Run("check", folder));
            var text = Path.Combine(folder, "A.txt");
            File.WriteAllText(text, "");
            Assert.Equal(new Tool(2, "", $"edgedsl: \"{text}\" is no project file; give a .csproj, or its folder\n"), Tool.Run("check", text));
            var broken = Tool.Run("check", Path.Combine(folder, "A.csproj"));
            Assert.Equal(2, broken.ExitCode);
            Assert.StartsWith($"edgedsl: {Path.Combine(folder, "A.csproj")} does not build: ", broken.Error, StringComparison.Ordinal);
            Assert.Single(broken.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Not from the compiler's path of this file, which a deterministic build replaces.
    private static string Example(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EdgeDsl.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "examples", name);
    }
}
