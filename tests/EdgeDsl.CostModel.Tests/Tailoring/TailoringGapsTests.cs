using System.Diagnostics;
using Xunit.Abstractions;

namespace EdgeDsl.CostModel.Tests;

/// <summary>How far plans of real models can be from the best, over many budgets.</summary>
public class TailoringGapsTests(ITestOutputHelper output)
{
    private static readonly Budget[][] Budgets =
    [
        [Budget.Memory], [Budget.TimeToFirstToken], [Budget.TimePerOutputToken], [Budget.EnergyPerRequest],
        [Budget.Memory, Budget.TimePerOutputToken], [Budget.Memory, Budget.TimeToFirstToken], [Budget.TimeToFirstToken, Budget.TimePerOutputToken],
        [Budget.Memory, Budget.TimeToFirstToken, Budget.EnergyPerRequest],
        [Budget.Memory, Budget.TimeToFirstToken, Budget.TimePerOutputToken, Budget.EnergyPerToken],
    ];

    // Where between the cheapest and the dearest plan the budgets lie. EDGEDSL_SHARES takes as many others.
    private static readonly double[] Shares = int.TryParse(
        Environment.GetEnvironmentVariable("EDGEDSL_SHARES"), System.Globalization.CultureInfo.InvariantCulture, out var shares)
        ? [.. Enumerable.Range(1, shares).Select(i => (i - 0.3) / shares)] : [0.1, 0.25, 0.5, 0.8];

    [Theory]
    [Trait("Takes", "long")]
    [InlineData("Llama-3.1-8B", GgufMix.F16)]
    [InlineData("Llama-2-7B", GgufMix.Q8_0)]
    [InlineData("Phi-2", GgufMix.Q8_0)]
    [InlineData("Llama-3.2-1B", GgufMix.Q8_0)]
    public void Gaps_are_within_a_thousandth_with_one_budget_and_a_hundredth_with_several(string model, GgufMix mix)
    {
        var (plans, infeasible) = (new List<(string Name, double Gap, double Wanted, TimeSpan Time)>(), 0);
        foreach (var bits in new int[][] { [], [4, 8], [4, 5, 6, 8], [2, 3, 4, 5, 6, 8] })
        {
            foreach (var budgets in Budgets)
            {
                foreach (var share in Shares)
                {
                    var watch = Stopwatch.StartNew();
                    var tailored = TailoredDeploymentTests.TailorOrNone(TailoredDeploymentTests.Deploy(model, mix, bits), share, budgets);
                    var name = $"[{string.Join(", ", bits)}] {string.Join(" + ", budgets)} at {share:0.###}";
                    Assert.True(tailored.Infeasible is null or { IsProven: true }, $"{name}: no plan was found, and none is proven not to be");
                    if (tailored.Infeasible is null)
                        plans.Add((name, tailored.Gap, budgets.Length == 1 ? 1e-3 : 1e-2, watch.Elapsed));
                    else
                        infeasible++;
                }
            }
        }

        output.WriteLine($"{plans.Count} plans, {plans.Average(plan => plan.Time.TotalMilliseconds):0.0} ms each; {infeasible} sets of budgets without one");
        foreach (var (name, gap, _, time) in plans.OrderByDescending(plan => plan.Gap / plan.Wanted).Take(5).Concat(plans.OrderByDescending(plan => plan.Time).Take(5)))
            output.WriteLine($"{name}: {gap:P2}, {time.TotalMilliseconds:0} ms");
        Assert.All(plans, plan => Assert.True(plan.Gap <= plan.Wanted, $"{plan.Name}: {plan.Gap}"));
        Assert.True(plans.Count > 10 * infeasible);
    }
}
