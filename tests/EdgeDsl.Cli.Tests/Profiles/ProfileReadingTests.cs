using System.Text;
using EdgeDsl.Cli.Checks;
using EdgeDsl.Cli.Profiles;

namespace EdgeDsl.Cli.Tests.Profiles;

public sealed class ProfileReadingTests
{
    [Fact]
    public void Deployments_and_profilers_of_one_name_keep_their_own_figures_and_budgets()
    {
        var reading = new ProfileReading();
        reading.Add(Sarif(
            Deployment("Kiosk", "Acme.Door.Kiosk", 100), Deployment("Kiosk", "Acme.Hall.Kiosk", 200), Deployment("Till", "Acme.Till", 300),
            Profiler("Shop", "Acme.Door.Shop", "Acme.Door.Kiosk"), Profiler("Shop", "Acme.Hall.Shop", "Acme.Hall.Kiosk")));
        var product = reading.Product("Acme.csproj", [Check("Acme.Door.Kiosk", 1), Check("Acme.Hall.Kiosk", 2)]);
        Assert.Equal(["Acme.Door.Shop", "Acme.Hall.Shop"], product.Profilers.Select(profiler => profiler.Name));
        Assert.Equal(["Acme.Door.Kiosk", "Acme.Hall.Kiosk", "Till"], product.Deployments.Select(deployment => deployment.Name));
        Assert.Equal([100.0, 200, 300], product.Deployments.Select(deployment => deployment.Costs["peakMemoryBytes"]));
        Assert.Equal([1.0, 2], product.Deployments.SelectMany(deployment => deployment.Budgets).Select(check => check.Need));
        Assert.Equal("Acme.Hall.Kiosk", Assert.Single(product.Of(product.Profilers[1])).Type);
        Assert.Equal("Till", Assert.Single(product.Unlisted).Name);
    }

    private static BudgetCheck Check(string type, double need) =>
        new() { Deployment = "Kiosk", Type = type, Budget = "memory budget", Verdict = BudgetVerdict.Within, Need = need, Limit = 10 };

    private static string Deployment(string name, string type, int peak) => Live(
        $$"""
        "figure.deployment":"{{name}}","figure.type":"{{type}}","costs.type":"{{type}}","costs.model":"M","costs.device":"D","costs.policy":"P","costs.runtime":"LlamaCpp",
        "costs.operatingPoint":"","costs.promptTokens":"1","costs.outputTokens":"1","costs.batch":"1","costs.peakMemoryBytes":"{{peak}}"
        """);

    private static string Profiler(string name, string type, string deployment) =>
        Live($$""" "profiler.name":"{{name}}","profiler.type":"{{type}}","profiler.deployment.1":"{{deployment}}" """);

    private static string Live(string figures) =>
        $$"""{"ruleId":"EDGE301","level":"note","message":{"text":"live"},"properties":{"customProperties":{""" + figures + "}}}";

    private static MemoryStream Sarif(params string[] results) =>
        new(Encoding.UTF8.GetBytes($$"""{"version":"2.1.0","runs":[{"results":[{{string.Join(',', results)}}]}]}"""));
}
