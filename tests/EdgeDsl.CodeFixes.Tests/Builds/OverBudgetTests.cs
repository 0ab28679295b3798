using System.Text.Json;

namespace EdgeDsl.CodeFixes.Tests.Builds;

/// <summary>The example that breaks its budgets, built as a user builds it.</summary>
[Collection(nameof(BuildTests))]
public sealed class OverBudgetTests
{
    [Fact]
    public async Task The_example_fails_with_the_rules_and_writes_them_as_SARIF()
    {
        using var project = TemporaryProject.CopyOf(ProductFiles.OverBudget);
        var output = await project.BuildAsync("-p:ErrorLog=over.sarif%2Cversion=2.1");

        Assert.True(output.ExitCode != 0, output.Text);
        Assert.DoesNotContain("error CS", output.Text, StringComparison.Ordinal);
        var expected = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Builds", "OverBudget.expected.txt"));
        Assert.Equal(string.Join('\n', expected), string.Join('\n', output.Diagnostics));

        using var sarif = JsonDocument.Parse(project.Read("over.sarif"));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(sarif.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal(expected.Order(StringComparer.Ordinal), Results(run).Order(StringComparer.Ordinal));
        CheckRules(run, expected);
    }

    /// <summary>The results in the form of the build's output.</summary>
    private static IEnumerable<string> Results(JsonElement run) =>
        from result in run.GetProperty("results").EnumerateArray()
        let id = result.GetProperty("ruleId").GetString()
        where id.StartsWith("EDGE", StringComparison.Ordinal)
        let place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation")
        let file = Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString())
        let line = place.GetProperty("region").GetProperty("startLine").GetInt32()
        select $"{file}({line}): {result.GetProperty("level").GetString()} {id}: {result.GetProperty("message").GetProperty("text").GetString()}";

    /// <summary>Every rule that is reported is described, with the page that explains it.</summary>
    private static void CheckRules(JsonElement run, string[] expected)
    {
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .ToDictionary(rule => rule.GetProperty("id").GetString()!);
        foreach (var id in expected.Select(line => line.Split(' ')[2].TrimEnd(':')).Distinct())
        {
            var rule = rules[id];
            Assert.Equal($"https://github.com/edgedsl/edgedsl/blob/main/docs/rules/{id}.md", rule.GetProperty("helpUri").GetString());
            // SARIF leaves out the level "warning", its default.
            var level = rule.TryGetProperty("defaultConfiguration", out var configuration) ? configuration.GetProperty("level").GetString() : "warning";
            Assert.Equal(id == "EDGE109" ? "warning" : "error", level);
        }
    }
}
