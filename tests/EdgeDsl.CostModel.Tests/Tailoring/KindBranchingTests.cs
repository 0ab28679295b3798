namespace EdgeDsl.CostModel.Tests;

/// <summary>Branching on how many layers have an option of a kind, against every choice.</summary>
public class KindBranchingTests
{
    // Ten layers, each of loss 0 and use 3, or of loss 1 and use 1. 23 units are those of 3.5 layers with the loss: four of them are needed.
    [Fact]
    public void A_fraction_of_a_layer_is_ruled_out()
    {
        var knapsack = new Knapsack(
            [.. Enumerable.Repeat<double[]>([0, 1], 10)], [.. Enumerable.Repeat<double[][]>([[3], [1]], 10)], [23], [.. Enumerable.Repeat<int[]>([7, 5], 10)]);
        var dual = LagrangianDual.Of(knapsack, default);
        Assert.Equal(3.5, dual.Value, 9);
        Assert.Equal(1, dual.Mix.Sum(mixed => mixed.Share), 9);
        Assert.Equal(3.5, dual.Mix.Sum(mixed => mixed.Share * mixed.Chosen.Sum()), 9);
        Assert.Equal(4, Bound(knapsack, dual, leafStates: 1, []), 9);
        // Where all are of one kind there is nothing to branch on.
        var ofOneKind = new Knapsack([.. Enumerable.Repeat<double[]>([0, 1], 10)], [.. Enumerable.Repeat<double[][]>([[3], [1]], 10)], [23]);
        Assert.Equal(3.5, Bound(ofOneKind, LagrangianDual.Of(ofOneKind, default), leafStates: 1, []), 9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void The_bound_is_below_every_choice_and_above_the_multipliers(int leafStates)
    {
        var (exact, above, none) = (0, 0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var drawn = new DrawnKnapsack(seed);
            var random = new Random(seed);
            var kinds = drawn.Losses.Select(losses => losses.Select(_ => random.Next(3)).ToArray()).ToList();
            var knapsack = new Knapsack(drawn.Losses, drawn.OptionUses, drawn.Limits, kinds);
            var dual = LagrangianDual.Of(knapsack, default);
            var found = new List<int[]>();
            var bound = Bound(knapsack, dual, leafStates, found);
            var least = drawn.LeastLoss;
            Assert.All(found, choice => Assert.True(!knapsack.Keeps(choice) || drawn.Loss(choice) >= least - 1e-12));
            if (double.IsInfinity(least))
            {
                none += double.IsInfinity(bound) ? 1 : 0;
                continue;
            }

            var best = found.Where(knapsack.Keeps).Select(drawn.Loss).DefaultIfEmpty(double.PositiveInfinity).Min();
            Assert.True(Math.Min(bound, best) <= least + 1e-12, $"seed {seed}: {bound} and {best} over {least}");
            Assert.True(bound >= dual.Value - 1e-12);
            exact += Math.Abs(Math.Min(bound, best) - least) < 1e-9 ? 1 : 0;
            above += bound > dual.Value + 1e-9 ? 1 : 0;
        }

        Assert.True(above > 100 && none > 5, $"{above}, {none}");
        Assert.True(exact > (leafStates == 1 ? 150 : 390 - none), $"{exact}");
    }

    [Fact]
    public void Limits_on_kinds_are_kept_by_those_choices_that_have_no_more_layers_of_them()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var drawn = new DrawnKnapsack(seed);
            var random = new Random(seed);
            var kinds = drawn.Losses.Select(losses => losses.Select(_ => random.Next(3)).ToArray()).ToList();
            var knapsack = new Knapsack(drawn.Losses, drawn.OptionUses, drawn.Limits, kinds);
            var layers = kinds.Count;
            KindLimit[] limits = [new(0, false, random.Next(layers + 1)), new(1, true, random.Next(layers + 1))];
            var limited = knapsack.With(limits);
            foreach (var choice in drawn.Choices)
            {
                int zeros = Enumerable.Range(0, layers).Count(layer => kinds[layer][choice[layer]] == 0), ones = Enumerable.Range(0, layers).Count(layer => kinds[layer][choice[layer]] == 1);
                Assert.Equal(knapsack.Keeps(choice) && zeros <= limits[0].Most && layers - ones <= limits[1].Most, limited.Keeps(choice));
                Assert.Equal(knapsack.LossOf(choice), limited.LossOf(choice));
            }

            // What an option of another kind beats is sensible there.
            for (var layer = 0; layer < layers; layer++)
            {
                Assert.Superset(knapsack.Layers[layer].Sensible.ToHashSet(), limited.Layers[layer].Sensible.ToHashSet());
                Assert.Equal(kinds[layer].Distinct().Order(), limited.Layers[layer].Sensible.Select(option => kinds[layer][option]).Distinct().Order());
            }
        }
    }

    [Fact]
    public void A_cancelled_search_ends()
    {
        var knapsack = new Knapsack([[0, 1], [0, 1]], [[[3.0], [1]], [[3], [1]]], [5], [[0, 1], [0, 1]]);
        var dual = LagrangianDual.Of(knapsack, default);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => KindBranching.Bound(knapsack, dual, double.PositiveInfinity, 0, 10, _ => double.PositiveInfinity, source.Token));
    }

    private static double Bound(Knapsack knapsack, LagrangianDual dual, int leafStates, List<int[]> found)
    {
        var best = double.PositiveInfinity;
        return KindBranching.Bound(
            knapsack,
            dual,
            best,
            0,
            leafStates,
            choice =>
            {
                found.Add(choice);
                return best = knapsack.Keeps(choice) ? Math.Min(best, knapsack.LossOf(choice)) : best;
            },
            default);
    }
}
