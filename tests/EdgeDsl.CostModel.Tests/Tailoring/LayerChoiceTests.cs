namespace EdgeDsl.CostModel.Tests;

/// <summary>The choice of layers, and each of its steps alone, beside every choice of small knapsacks.</summary>
public class LayerChoiceTests
{
    private const int Drawn = 300;

    [Fact]
    public void What_is_found_is_the_best_of_all_choices()
    {
        var found = 0;
        foreach (var drawn in All())
        {
            var choice = new LayerChoice(drawn.Knapsack, null, 1e-2, CancellationToken.None);
            var least = drawn.LeastLoss;
            Assert.True(choice.Bound <= least + 1e-9);
            while (choice.Search())
                Assert.True(choice.Bound <= least + 1e-9);
            Assert.Equal(double.IsInfinity(least), choice.Best is null);
            if (choice.Best is null)
            {
                Assert.Equal(double.PositiveInfinity, choice.Bound);
                continue;
            }

            found++;
            Assert.True(drawn.Keeps(choice.Best));
            Assert.Equal(least, drawn.Loss(choice.Best), 9);
            Assert.Equal(least, choice.Bound, 9);
        }

        Assert.InRange(found, Drawn / 2, Drawn - 10);
    }

    [Fact]
    public void A_known_choice_is_returned_where_none_is_better()
    {
        foreach (var drawn in All())
        {
            var best = drawn.Choices.Where(drawn.Keeps).MinBy(drawn.Loss);
            if (best is null)
                continue;
            var choice = new LayerChoice(drawn.Knapsack, best, 1e-2, CancellationToken.None);
            Assert.Equal(drawn.LeastLoss, drawn.Loss(choice.Best!), 12);
        }
    }

    [Fact]
    public void A_search_alone_finds_what_is_better_than_what_is_known_and_nothing_else()
    {
        foreach (var drawn in All())
        {
            var knapsack = drawn.Knapsack;
            var dual = LagrangianDual.Of(knapsack, CancellationToken.None);
            var least = drawn.LeastLoss;
            var search = ChoiceSearch.Of(knapsack, dual, double.PositiveInfinity, 4000, CancellationToken.None);
            Assert.Equal(double.IsInfinity(least), search.Best is null);
            Assert.True(search.Best is null || (drawn.Keeps(search.Best) && Math.Abs(drawn.Loss(search.Best) - least) < 1e-9));
            // Nothing was left out.
            Assert.Equal(double.PositiveInfinity, search.Bound);
            if (double.IsInfinity(least))
                continue;
            Assert.Null(ChoiceSearch.Of(knapsack, dual, least - 1e-6, 4000, CancellationToken.None).Best);
            Assert.NotNull(ChoiceSearch.Of(knapsack, dual, least + 1e-6, 4000, CancellationToken.None).Best);
        }
    }

    [Fact]
    public void A_short_search_claims_no_more_than_it_knows()
    {
        var leftOut = 0;
        foreach (var drawn in All())
        {
            var knapsack = drawn.Knapsack;
            var dual = LagrangianDual.Of(knapsack, CancellationToken.None);
            var search = ChoiceSearch.Of(knapsack, dual, double.PositiveInfinity, 2, CancellationToken.None);
            var found = search.Best is null ? double.PositiveInfinity : drawn.Loss(search.Best);
            Assert.True(Math.Min(search.Bound, found) <= drawn.LeastLoss + 1e-9);
            Assert.True(search.Best is null || drawn.Keeps(search.Best));
            Assert.True(search.Bound >= dual.Value - 1e-9);
            leftOut += double.IsInfinity(search.Bound) ? 0 : 1;
        }

        Assert.InRange(leftOut, Drawn / 3, Drawn);
    }

    [Fact]
    public void No_multipliers_bound_better_than_those_that_are_found()
    {
        var random = new Random(1);
        foreach (var drawn in All())
        {
            var knapsack = drawn.Knapsack;
            var dual = LagrangianDual.Of(knapsack, CancellationToken.None);
            if (double.IsInfinity(drawn.LeastLoss))
                continue;
            Assert.All(dual.Multipliers, multiplier => Assert.True(multiplier >= 0));
            Assert.Equal(Lagrangian(drawn, knapsack, dual.Multipliers), dual.Value, 9);
            Assert.True(dual.Value <= drawn.LeastLoss + 1e-9);
            for (var near = 0; near < 40; near++)
            {
                var share = Math.Pow(10, -5 * random.NextDouble());
                var others = Array.ConvertAll(dual.Multipliers, multiplier =>
                    Math.Max(0, multiplier + (share * (random.NextDouble() - 0.5) * (1 + multiplier))));
                Assert.True(Lagrangian(drawn, knapsack, others) <= dual.Value + 1e-9);
            }
        }
    }

    [Fact]
    public void Where_even_a_mix_of_choices_passes_a_limit_the_bound_is_above_every_loss()
    {
        // Each limit alone can be kept, both together cannot: 1 and 9 or 9 and 1, and of each 4 at most in the mean.
        var knapsack = new Knapsack([[0, 1], [0, 1]], [[[9, 1], [1, 9]], [[9, 1], [1, 9]]], [8, 8]);
        Assert.True(knapsack.EachLimitCanBeKept);
        Assert.True(LagrangianDual.Of(knapsack, CancellationToken.None).Value > 2);
        var choice = new LayerChoice(knapsack, null, 1e-2, CancellationToken.None);
        Assert.Null(choice.Best);
        Assert.Equal(double.PositiveInfinity, choice.Bound);
        Assert.False(choice.Search());
        // With 10 of each there is one of each kind.
        Assert.Equal(1, new LayerChoice(new Knapsack([[0, 1], [0, 1]], [[[9, 1], [1, 9]], [[9, 1], [1, 9]]], [10, 10]), null, 1e-2, CancellationToken.None).Best!.Sum());
    }

    [Fact]
    public void A_choice_is_repaired_at_the_least_price()
    {
        // 6 are used and 5 allowed. The first layer could save 2 at 4, the second 1 at 1, the third nothing.
        var knapsack = new Knapsack([[0, 4], [0, 1], [0]], [[[3.0], [1]], [[2], [1]], [[1]]], [5]);
        Assert.Equal([0, 1, 0], ChoiceRepair.Repaired(knapsack, [0, 0, 0], [0]));
        // With 3 both are needed; what keeps the limits stays as it is.
        Assert.Equal([1, 1, 0], ChoiceRepair.Repaired(new Knapsack([[0, 4], [0, 1], [0]], [[[3.0], [1]], [[2], [1]], [[1]]], [3]), [0, 0, 0], [0]));
        Assert.Equal([1, 0, 0], ChoiceRepair.Repaired(knapsack, [1, 0, 0], [0]));
    }

    [Fact]
    public void What_is_used_above_other_limits_has_its_price()
    {
        // Both options save 1 of the first; the cheaper one adds 2 of the second, for which there is room but at a price.
        var knapsack = new Knapsack([[0, 1, 2], [0]], [[[2.0, 0], [1, 2], [1, 0]], [[0, 1]]], [1, 3]);
        Assert.Equal([1, 0], ChoiceRepair.Repaired(knapsack, [0, 0], [0, 0]));
        Assert.Equal([2, 0], ChoiceRepair.Repaired(knapsack, [0, 0], [0, 10]));
    }

    [Fact]
    public void A_choice_is_bettered_by_the_one_change_that_gains_most()
    {
        var bettered = 0;
        foreach (var drawn in All())
        {
            if (drawn.Choices.LastOrDefault(drawn.Keeps) is not { } chosen)
                continue;
            var gains = drawn.Choices.Where(other => drawn.Keeps(other) && other.Zip(chosen).Count(pair => pair.First != pair.Second) == 1)
                .Select(other => drawn.Loss(chosen) - drawn.Loss(other)).DefaultIfEmpty(0).Max();
            var better = ChoiceRepair.BetterByOne(drawn.Knapsack, chosen);
            Assert.Equal(gains > 0, better is not null);
            if (better is null)
                continue;
            bettered++;
            Assert.True(drawn.Keeps(better));
            Assert.Equal(gains, drawn.Loss(chosen) - drawn.Loss(better), 9);
            Assert.Equal(1, better.Zip(chosen).Count(pair => pair.First != pair.Second));
        }

        Assert.True(bettered > Drawn / 8);
    }

    [Fact]
    public void A_search_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var knapsack = new DrawnKnapsack(3).Knapsack;
        var dual = LagrangianDual.Of(knapsack, source.Token);
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => LagrangianDual.Of(knapsack, source.Token));
        Assert.Throws<OperationCanceledException>(() => ChoiceSearch.Of(knapsack, dual, 1, 1, source.Token));
    }

    private static IEnumerable<DrawnKnapsack> All() => Enumerable.Range(0, Drawn).Select(seed => new DrawnKnapsack(seed));

    // min over every choice of loss + Σ multiplier·(use − limit), with uses as the knapsack scales them: the largest that can be used is 1.
    private static double Lagrangian(DrawnKnapsack drawn, Knapsack knapsack, double[] multipliers)
    {
        var value = -knapsack.Limits.Zip(multipliers, (limit, multiplier) => limit * multiplier).Sum();
        for (var layer = 0; layer < drawn.Losses.Count; layer++)
        {
            value += Enumerable.Range(0, drawn.Losses[layer].Length).Min(option =>
                drawn.Losses[layer][option] + multipliers.Select((multiplier, i) => multiplier * knapsack.Layers[layer].Use(option, i)).Sum());
        }

        return value;
    }

    // 1e17 + 1 is 1e17 in doubles: a change that gains 1 is seen in its layer and not in the sum.
    [Fact]
    public void A_gain_that_the_sum_does_not_show_ends_the_changes() =>
        Assert.Equal([0, 1], new LayerChoice(new Knapsack([[1e17], [0, 1]], [[[1.0]], [[2.0], [1]]], [4]), [0, 1], 1e-2, default).Best!);
}
