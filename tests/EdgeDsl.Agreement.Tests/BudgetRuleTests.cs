using System.Globalization;
using System.Reflection;
using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace EdgeDsl.Agreement.Tests;

/// <summary>The budget rules fire exactly when some workload of the declared ranges breaks the budget, as the generated code sees it.</summary>
public class BudgetRuleTests(ITestOutputHelper output)
{
    private const long MostPoints = 2_000;

    // Ten times 500 is the full search; the everyday run takes a part of it.
    private static readonly int DeploymentsEach =
        int.TryParse(Environment.GetEnvironmentVariable("EDGEDSL_DEPLOYMENTS"), CultureInfo.InvariantCulture, out var deployments) ? deployments : 60;

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

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(26)]
    [InlineData(27)]
    [InlineData(28)]
    [InlineData(29)]
    [InlineData(30)]
    public async Task Rules_fire_exactly_when_a_search_of_every_workload_breaks_the_budget(int seed)
    {
        var all = Enumerable.Range(0, DeploymentsEach).Select(i => new RandomDeployment((seed * 10_000) + i, "R" + i, MostPoints)).ToArray();
        var compilation = GeneratedCode.Generate(all.Select((random, i) => DeclarationSource.Of(random, RandomBudgets.Of(random, new Random(i)))));
        var diagnostics = await GeneratedCode.AnalyzeAsync(compilation);
        var assembly = GeneratedCode.Load(compilation);
        int fired = 0, silent = 0;
        for (var i = 0; i < all.Length; i++)
        {
            var type = assembly.GetType(all[i].Name)!;
            var actual = diagnostics[$"Deployment{i}.cs"].Select(diagnostic => diagnostic.Id).ToArray();
            if (type.GetMethod("Evaluate") is null)
            {
                Assert.Contains("EDGE009", actual);
                continue;
            }

            var expected = (List<string>)typeof(BudgetRuleTests).GetMethod(nameof(Breaches), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, [all[i].Ranges])!;
            var judged = diagnostics[$"Deployment{i}.cs"].Select(BudgetRuleOf).Where(id => id.StartsWith("EDGE10", StringComparison.Ordinal)).Order();
            Assert.True(
                expected.Order().SequenceEqual(judged),
                $"{all[i].Name} (seed {seed}): expected {string.Join(' ', expected.Order())}, got\n"
                    + string.Join('\n', diagnostics[$"Deployment{i}.cs"].Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))));
            fired += expected.Count > 0 ? 1 : 0;
            silent += expected.Count == 0 ? 1 : 0;
        }

        output.WriteLine($"{fired} deployments break a budget, {silent} do not");
        Assert.True(fired > DeploymentsEach / 20 && silent > DeploymentsEach / 20);
    }

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

    private static List<string> Breaches<TDeployment>(WorkloadRanges ranges)
        where TDeployment : IDeployment<TDeployment>
    {
        var over = new bool[Rules.Length];
        var atRisk = new bool[Rules.Length];
        foreach (var point in ranges.EveryPoint())
        {
            var report = point.Evaluate<TDeployment>();
            for (var i = 0; i < Rules.Length; i++)
            {
                var limit = TDeployment.Limit(Rules[i].Budget);
                over[i] |= report.Need(Rules[i].Budget) > limit;
                atRisk[i] |= High(report, Rules[i].Budget) > limit && !double.IsPositiveInfinity(limit);
            }
        }

        var breaches = new List<string>();
        for (var i = 0; i < Rules.Length; i++)
        {
            if (over[i])
                breaches.Add(Rules[i].Rule);
            else if (atRisk[i])
                breaches.Add("EDGE109");
        }

        return breaches;
    }

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
