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

            var expected = (IReadOnlyList<string>)typeof(BudgetRuleTests).GetMethod(nameof(Breaches), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, [all[i].Ranges])!;
            Assert.True(
                expected.SequenceEqual(BudgetBreaches.Reported(diagnostics[$"Deployment{i}.cs"])),
                $"{all[i].Name} (seed {seed}): expected {string.Join(' ', expected)}, got\n"
                    + string.Join('\n', diagnostics[$"Deployment{i}.cs"].Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))));
            fired += expected.Count > 0 ? 1 : 0;
            silent += expected.Count == 0 ? 1 : 0;
        }

        output.WriteLine($"{fired} deployments break a budget, {silent} do not");
        Assert.True(fired > DeploymentsEach / 20 && silent > DeploymentsEach / 20);
    }

    private static IReadOnlyList<string> Breaches<TDeployment>(WorkloadRanges ranges)
        where TDeployment : IDeployment<TDeployment> =>
        BudgetBreaches.Of(ranges.EveryPoint().Select(point => point.Evaluate<TDeployment>()), TDeployment.Limit);
}
