using System.Reflection;
using EdgeDsl.CostModel;
using Xunit.Abstractions;

namespace EdgeDsl.Agreement.Tests;

public class BruteForceTests(ITestOutputHelper output)
{
    private const int Deployments = 60;
    private const long MostPoints = 300_000;

    private static readonly Budget[] Budgets = Enum.GetValues<Budget>();

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Worst_points_and_longest_lengths_equal_a_search_of_every_workload(int seed)
    {
        var all = Enumerable.Range(0, Deployments).Select(i => new RandomDeployment((seed * 1000) + i, "B" + i, MostPoints)).ToArray();
        var assembly = GeneratedCode.Compile(all.Select((random, i) => DeclarationSource.Of(random, RandomBudgets.Of(random, new Random(i)))));
        var points = 0L;
        foreach (var random in all)
        {
            if (assembly.GetType(random.Name)!.GetMethod("Evaluate") is null)
                continue;
            points += (long)typeof(BruteForceTests).GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(assembly.GetType(random.Name)!).Invoke(null, [random, seed])!;
        }

        output.WriteLine($"{points:N0} workloads");
        Assert.True(points > 500_000);
    }

    private static long Check<TDeployment>(RandomDeployment random, int seed)
        where TDeployment : IDeployment<TDeployment>
    {
        var worst = new double[Budgets.Length];
        Array.Fill(worst, double.NaN);
        var points = 0L;
        foreach (var point in random.Ranges.EveryPoint())
        {
            var report = Report<TDeployment>(point);
            for (var i = 0; i < worst.Length; i++)
            {
                var need = report.Need(Budgets[i]);
                if (!(need <= worst[i]))
                    worst[i] = double.IsNaN(worst[i]) ? need : Math.Max(worst[i], need);
            }

            points++;
        }

        for (var i = 0; i < worst.Length; i++)
        {
            var found = TDeployment.WorstCase(Budgets[i]).Evaluate().Need(Budgets[i]);
            // Peak power is searched by climbing; the others are exact but for the rounding of a mean.
            var tolerance = Budgets[i] == Budget.Power ? 1e-9 : 1e-12;
            Assert.True(
                Math.Abs(found - worst[i]) <= tolerance * worst[i] || (double.IsNaN(found) && double.IsNaN(worst[i])),
                $"{random.Name} (seed {seed}) {Budgets[i]}: found {found:R} at {TDeployment.WorstCase(Budgets[i])}, every workload {worst[i]:R}");
        }

        var choice = new Random(seed);
        for (var i = 0; i < 5; i++)
        {
            var (prompt, outputTokens, batch) = random.RandomPoint(choice);
            foreach (var budget in Budgets)
            {
                var limit = TDeployment.Limit(budget);
                Assert.Equal(
                    Longest(random.Ranges.PromptTokens, limit, length => Report<TDeployment>(new(length, outputTokens, batch)).Need(budget)),
                    TDeployment.LongestPrompt(budget, outputTokens, batch));
                Assert.Equal(
                    Longest(random.Ranges.OutputTokens, limit, length => Report<TDeployment>(new(prompt, length, batch)).Need(budget)),
                    TDeployment.LongestOutput(budget, prompt, batch));
            }
        }

        return points;
    }

    private static int Longest(DimensionRange range, double limit, Func<int, double> need)
    {
        for (var length = range.High; length >= range.Low; length--)
        {
            if (need(length) <= limit || double.IsPositiveInfinity(limit))
                return length;
        }

        return 0;
    }

    private static CostReport Report<TDeployment>(WorkloadPoint point)
        where TDeployment : IDeployment<TDeployment> => point.Evaluate<TDeployment>();
}
