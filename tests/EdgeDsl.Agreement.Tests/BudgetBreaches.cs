using Microsoft.CodeAnalysis;

namespace EdgeDsl.Agreement.Tests;

/// <summary>Which rules have to fire, from nothing but reports of every workload and the limits.</summary>
internal static class BudgetBreaches
{
    private static readonly (Budget Budget, string Rule)[] Rules =
    [
        (Budget.Memory, "EDGE101"),
        (Budget.DeviceMemory, "EDGE102"),
        (Budget.Power, "EDGE103"),
        (Budget.EnergyPerToken, "EDGE104"),
        (Budget.EnergyPerRequest, "EDGE104"),
        (Budget.TimeToFirstToken, "EDGE105"),
        (Budget.TimePerOutputToken, "EDGE105"),
        (Budget.EndToEnd, "EDGE105"),
        (Budget.Battery, "EDGE106"),
        (Budget.Storage, "EDGE107"),
    ];

    /// <summary>The rules in the order of their names.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<CostReport> reports, Func<Budget, double> limitOf)
    {
        var limits = Rules.Select(rule => limitOf(rule.Budget)).ToArray();
        var over = new bool[Rules.Length];
        var atRisk = new bool[Rules.Length];
        foreach (var report in reports)
        {
            for (var i = 0; i < Rules.Length; i++)
            {
                over[i] |= report.Need(Rules[i].Budget) > limits[i];
                // Where nothing is known of the error, a budget holds that twenty times the prediction keeps.
                var high = High(report, Rules[i].Budget);
                atRisk[i] |= (double.IsNaN(high) ? report.Need(Rules[i].Budget) / (1 - 0.95) : high) > limits[i] && !double.IsPositiveInfinity(limits[i]);
            }
        }

        return [.. Enumerable.Range(0, Rules.Length).Where(i => over[i] || atRisk[i]).Select(i => over[i] ? Rules[i].Rule : "EDGE109").Order(StringComparer.Ordinal)];
    }

    /// <summary>What the rules say, in the order of their names; of adapters that break a budget, the rule of that budget.</summary>
    public static IReadOnlyList<string> Reported(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(BudgetRuleOf).Where(id => id.StartsWith("EDGE10", StringComparison.Ordinal) && id != "EDGE108").Order(StringComparer.Ordinal)];

    /// <summary>The rule of the budget: where adapters break it, theirs is reported instead and says which budget is meant.</summary>
    private static string BudgetRuleOf(Diagnostic diagnostic) => diagnostic.Id != "EDGE203" ? diagnostic.Id
        : diagnostic.Properties["figure.budget"] switch
        {
            "memory budget" => "EDGE101",
            "device's usable memory" => "EDGE102",
            "power budget" => "EDGE103",
            "energy budget per token" or "energy budget per request" => "EDGE104",
            "budget for the time to first token" or "budget for the time per output token" or "end-to-end budget" => "EDGE105",
            "battery's share of a request" => "EDGE106",
            "storage budget" => "EDGE107",
            var budget => "EDGE203 for " + budget,
        };

    private static double High(CostReport report, Budget budget) => budget switch
    {
        Budget.TimeToFirstToken => report.TimeToFirstTokenHigh,
        Budget.TimePerOutputToken => report.TimePerOutputTokenHigh,
        Budget.EndToEnd => report.EndToEndLatencyHigh,
        Budget.EnergyPerToken => report.EnergyPerTokenHigh,
        Budget.EnergyPerRequest or Budget.Battery => report.EnergyPerRequestHigh,
        _ => report.Need(budget),
    };
}
