using System.Globalization;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Agreement.Tests.Numbers;

public class LargerBudgetTests
{
    private static readonly double[] Scales = [1, 1.05, 1.5, 100];

    private static readonly int Deployments =
        int.TryParse(Environment.GetEnvironmentVariable("EDGEDSL_DEPLOYMENTS"), CultureInfo.InvariantCulture, out var deployments) ? deployments : 6;

    [Fact]
    public async Task A_larger_budget_never_adds_a_diagnostic()
    {
        var all = Enumerable.Range(0, Deployments).Select(i => new RandomDeployment(700_000 + i, "L" + i, 100_000)).ToArray();
        IReadOnlyDictionary<(int, string), int>? smaller = null;
        var lost = 0;
        foreach (var scale in Scales)
        {
            var diagnostics = await GeneratedCode.AnalyzeAsync(GeneratedCode.Generate(
                all.Select((random, i) => DeclarationSource.Of(random, RandomBudgets.Of(random, new Random(i), scale)))));
            var larger = Enumerable.Range(0, all.Length)
                .SelectMany(i => diagnostics[$"Deployment{i}.cs"].SelectMany(diagnostic => new[] { (i, RuleOf(diagnostic)), (i, "any") }))
                .CountBy(rule => rule).ToDictionary();
            // A breach may become a risk; one budget is never judged twice.
            foreach (var (rule, count) in larger.Where(pair => smaller is not null && pair.Key.Item2 != "EDGE109"))
                Assert.True(count <= smaller!.GetValueOrDefault(rule), $"{all[rule.Item1].Name} {rule.Item2} with budgets times {scale}: {count} diagnostics, {smaller!.GetValueOrDefault(rule)} with smaller ones");
            lost += smaller?.Sum(pair => pair.Value) - larger.Sum(pair => pair.Value) ?? 0;
            smaller = larger;
        }

        Assert.True(lost > 0);
    }

    // Adapters that break a budget, or nothing but the device: each is reported in the place of the other.
    private static string RuleOf(Diagnostic diagnostic) => diagnostic.Id == "EDGE203" ? "EDGE10" : diagnostic.Id.StartsWith("EDGE10", StringComparison.Ordinal) && diagnostic.Id != "EDGE109" ? "EDGE10" : diagnostic.Id;
}
