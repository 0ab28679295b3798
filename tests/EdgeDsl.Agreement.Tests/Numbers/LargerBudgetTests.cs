using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace EdgeDsl.Agreement.Tests.Numbers;

public class LargerBudgetTests(ITestOutputHelper output)
{
    // Every deployment is tried under every policy of its compilation.
    private const int EachCompilation = 20;

    private static readonly double[] Scales = [1, 1.05, 1.5, 100];

    private static readonly int Deployments =
        int.TryParse(Environment.GetEnvironmentVariable("EDGEDSL_DEPLOYMENTS"), CultureInfo.InvariantCulture, out var deployments) ? deployments : 6;

    [Fact]
    public async Task A_larger_budget_never_adds_a_diagnostic()
    {
        int lost = 0, diagnosed = 0;
        foreach (var some in Enumerable.Range(0, Deployments).Chunk(EachCompilation))
        {
            var all = some.Select(i => new RandomDeployment(700_000 + i, "L" + i, 100_000)).ToArray();
            IReadOnlyDictionary<(int, string), int>? smaller = null;
            foreach (var scale in Scales)
            {
                var diagnostics = await GeneratedCode.AnalyzeAsync(GeneratedCode.Generate(
                    all.Select((random, i) => DeclarationSource.Of(random, RandomBudgets.Of(random, new Random(some[i]), scale)))));
                var larger = Enumerable.Range(0, all.Length)
                    .SelectMany(i => diagnostics[$"Deployment{i}.cs"].SelectMany(diagnostic => new[] { (i, RuleOf(diagnostic)), (i, "any") }))
                    .CountBy(rule => rule).ToDictionary();
                // A breach may become a risk; one budget is never judged twice.
                foreach (var (rule, count) in larger.Where(pair => smaller is not null && pair.Key.Item2 != "EDGE109"))
                    Assert.True(count <= smaller!.GetValueOrDefault(rule), $"{all[rule.Item1].Name} {rule.Item2} with budgets times {scale}: {count} diagnostics, {smaller!.GetValueOrDefault(rule)} with smaller ones");
                var number = larger.Where(pair => pair.Key.Item2 == "any").Sum(pair => pair.Value);
                diagnosed += number;
                lost += (smaller?.Where(pair => pair.Key.Item2 == "any").Sum(pair => pair.Value) ?? number) - number;
                smaller = larger;
            }
        }

        output.WriteLine($"{Deployments} deployments with {Scales.Length} sizes of budgets: {diagnosed} diagnostics, {lost} gone with larger budgets, none added");
        Assert.True(lost > 0);
    }

    // Adapters that break a budget, or nothing but the device: each is reported in the place of the other.
    private static string RuleOf(Diagnostic diagnostic) => diagnostic.Id == "EDGE203" ? "EDGE10" : diagnostic.Id.StartsWith("EDGE10", StringComparison.Ordinal) && diagnostic.Id != "EDGE109" ? "EDGE10" : diagnostic.Id;
}
