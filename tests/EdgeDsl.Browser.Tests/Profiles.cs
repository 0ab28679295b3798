using System.Text;
using System.Text.Json;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Checks;
using EdgeDsl.Cli.Profiles;

namespace EdgeDsl.Browser.Tests;

/// <summary>A product that no build has to make: budgets that hold, are at risk, are broken and are far over; names that would break out.</summary>
internal static class Profiles
{
    public static ProductProfile Product { get; } = new(
        "/products/Acme.csproj",
        [new ProfilerListing("AcmeProfiler", ["Kiosk", "Hostile"])],
        [
            Deployment("Kiosk", "Kiosk", "Raspberry Pi 5", new("memory budget", 1.0e9, 1.0e9, 2e9, BudgetVerdict.Within), new("energy per token", 0.9, 1.4, 1, BudgetVerdict.AtRisk)),
            Deployment("Hostile", Pages.HostileName, Pages.HostileName, new(Pages.HostileName, 3, 4, 2, BudgetVerdict.Over), new("power budget", 90, 90, 9, BudgetVerdict.Over)),
            Deployment("Alone", "AVeryLongNameOfADeploymentThatNobodyWouldWantToTypeTwiceInALifetime", "Jetson Orin Nano Super"),
        ]);

    public static string Json
    {
        get
        {
            using var memory = new MemoryStream();
            using (var json = new Utf8JsonWriter(memory))
                ProfileJson.Write(json, Product);
            return Encoding.UTF8.GetString(memory.ToArray());
        }
    }

    private static DeploymentProfile Deployment(string type, string name, string device, params Limit[] budgets) => new()
    {
        Name = name,
        Type = type,
        Model = "Llama32_1B",
        Device = device,
        Policy = "Q4_K_M",
        Runtime = "LlamaCpp",
        OperatingPoint = "",
        PromptTokens = 1024,
        OutputTokens = 256,
        Batch = 1,
        Costs = new Dictionary<string, double>
        {
            ["peakMemoryBytes"] = 1.1e9,
            ["timeToFirstToken"] = 12.5,
            ["timePerOutputToken"] = 0.081,
            ["energyPerToken"] = double.NaN,
            ["perplexityRatio"] = 1.0282,
        },
        Budgets =
        [
            .. budgets.Select(budget => new BudgetCheck
            {
                Deployment = name, Type = name, Budget = budget.Name, Verdict = budget.Verdict, Unit = "joules", Need = budget.Need, NeedHigh = budget.High, Limit = budget.Most,
                Workload = "PromptTokens = 1024, OutputTokens = 256",
            }),
        ],
    };

    private sealed record Limit(string Name, double Need, double High, double Most, BudgetVerdict Verdict);
}
