namespace EdgeDsl.Analyzers.Tests.Rules;

/// <summary>Diagnostics carry their figures as properties, so that tools that read a build's SARIF need not take messages apart.</summary>
public sealed class BudgetFiguresTests
{
    private static readonly string Source = new Firing
    {
        Attributes = Sources.Attribute + "\n[MemoryBudget(26 * MiB)]\n[LatencyBudget(TimeToFirstToken = 1 * Seconds)]",
    }.Source;

    [Fact]
    public async Task A_breach_has_the_figures_of_its_budget()
    {
        var breach = Assert.Single(await PlainRun.Of(Source), diagnostic => diagnostic.Id == "EDGE101").Properties;
        Assert.Equal(
            ["Kiosk", "memory budget", "bytes", "27717952", "27717952", "27262976", "PromptTokens = 384, OutputTokens = 128"],
            Values(breach, ""));
    }

    [Fact]
    public async Task Live_costs_have_those_of_every_budget_that_is_judged()
    {
        var live = Assert.Single(
            await PlainRun.Of(Source, "dotnet_diagnostic.EDGE301.severity = suggestion"), diagnostic => diagnostic.Id == "EDGE301").Properties;
        Assert.Equal("Kiosk", live["figure.deployment"]);
        Assert.Equal(
            ["Kiosk", "memory budget", "bytes", "27717952", "27717952", "27262976", "PromptTokens = 384, OutputTokens = 128"], Values(live, ".1"));
        Assert.Equal(
            ["Kiosk", "device's usable memory", "bytes", "27717952", "27717952", "66060288", "PromptTokens = 384, OutputTokens = 128"],
            Values(live, ".2"));
        // 1.25 times 0.522496 s, as doubles give it.
        Assert.Equal(
            ["Kiosk", "budget for the time to first token", "seconds", "0.522496", "0.6531199999999999", "1", "PromptTokens = 384, OutputTokens = 128"],
            Values(live, ".3"));
        Assert.False(live.ContainsKey("figure.budget.4"));
    }

    private static IEnumerable<string?> Values(IReadOnlyDictionary<string, string?> properties, string suffix) =>
        new[] { "deployment", "budget", "unit", "need", "needHigh", "limit", "workload" }.Select(key => properties["figure." + key + suffix]);
}
