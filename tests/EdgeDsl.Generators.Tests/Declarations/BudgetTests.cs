using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

public sealed class BudgetTests
{
    // No cost depends on a budget, and one that is half typed must not take the record's members away.
    [Theory]
    [InlineData("[MemoryBudget(0)]")]
    [InlineData("[PowerBudget(double.NaN)]")]
    [InlineData("[LatencyBudget(EndToEnd = -1)]")]
    [InlineData("[BatteryBudget(Capacity = 5 * WattHours)]")]
    [InlineData("[QualityBudget(MaxPerplexityRatio = 0.9)]")]
    public async Task A_budget_that_cannot_be_counts_as_undeclared(string budget)
    {
        var run = await Verify.RunAsync(
            $"{Sources.Usings}{Sources.Attribute} {budget} public partial record struct X{Sources.Parameters};", Sources.Parts);
        Assert.DoesNotContain("Budget.Memory =>", run[HintNames.Of("X")], StringComparison.Ordinal);
        Assert.Contains("EdgeDsl.CostReport Evaluate()", run[HintNames.Of("X")], StringComparison.Ordinal);
    }
}
