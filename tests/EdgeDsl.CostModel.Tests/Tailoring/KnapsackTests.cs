namespace EdgeDsl.CostModel.Tests;

/// <summary>The parts of a knapsack, and the tools of its search.</summary>
public class KnapsackTests
{
    [Fact]
    public void Uses_are_scaled_so_that_the_most_is_one()
    {
        var knapsack = new Knapsack([[0, 1], [0]], [[[30.0, 0], [10, 0]], [[10, 0]]], [20, 5]);
        Assert.Equal([0.75, 0.25, 0.25], [knapsack.Layers[0].Use(0, 0), knapsack.Layers[0].Use(1, 0), knapsack.Layers[1].Use(0, 0)]);
        // Nothing uses the second.
        Assert.Equal([0.5], knapsack.Limits);
        Assert.Equal([0.5], knapsack.UsesOf([1, 0]));
        Assert.Equal((0, 1), (knapsack.LeastLoss, knapsack.MostLoss));
        Assert.Equal(1, knapsack.LossOf([1, 0]));
        Assert.True(knapsack.EachLimitCanBeKept && knapsack.Keeps([1, 0]));
        Assert.False(knapsack.Keeps([0, 0]));
        Assert.False(new Knapsack([[0, 1], [0]], [[[30.0], [10]], [[10]]], [19.9]).EachLimitCanBeKept);
    }

    [Fact]
    public void A_limit_that_another_implies_is_left_out()
    {
        // Twice as much of the second is allowed, and no option uses more than twice.
        Assert.Equal([0.5], new Knapsack([[0, 1]], [[[4.0, 8], [1, 1]]], [2, 4]).Limits);
        Assert.Equal([0.5], new Knapsack([[0, 1]], [[[8.0, 4], [1, 0.5]]], [4, 2.5]).Limits);
        // Of two equals the first one stays.
        Assert.Equal([0.25], new Knapsack([[0, 1]], [[[4.0, 8], [1, 2]]], [1, 2]).Limits);
        // One option uses more of the first, the other more of the second.
        Assert.Equal([0.4, 0.5], new Knapsack([[0, 1]], [[[4.0, 8], [1, 4]]], [1.6, 4]).Limits);
        // A limit of nothing implies nothing.
        Assert.Equal([0, 0.5], new Knapsack([[0, 1]], [[[4.0, 8], [0, 4]]], [0, 4]).Limits);
    }

    [Fact]
    public void Options_that_another_beats_are_not_sensible()
    {
        // Of the equal ones the first; one that breaks the model is none.
        double[] losses = [0, 1, 1, 2, 2, double.PositiveInfinity];
        double[][] uses = [[5, 5], [3, 4], [3, 4], [3, 5], [2, 9], [0, 0]];
        var layer = new KnapsackLayer(losses, uses, [0, 1], [1, 1]);
        Assert.Equal([0, 1, 4], layer.Sensible);
        Assert.Equal((0, 2), (layer.LeastLoss, layer.MostLoss));
        Assert.Equal((2, 4), (layer.LeastUse(0), layer.LeastUse(1)));
        Assert.Equal(1 + (3 * 2) + (4 * 10), layer.Priced(1, [2, 10]));
        Assert.Equal(47, layer.LeastPriced([2, 10], out var option));
        Assert.Equal(1, option);
        // Of two that are priced alike the first one.
        Assert.Equal(2, layer.LeastPriced([0, 0.4], out option));
        Assert.Equal(0, option);
    }

    [Fact]
    public void Layers_use_the_same_where_all_options_do()
    {
        KnapsackLayer Layer(params double[] uses) => new(new double[uses.Length], [.. uses.Select(use => new[] { use })], [0], [1]);
        Assert.True(Layer(1, 2).UsesTheSame(Layer(1, 2)));
        Assert.False(Layer(1, 2).UsesTheSame(Layer(1, 3)));
        Assert.False(Layer(1, 2).UsesTheSame(Layer(0, 2)));
        Assert.False(Layer(1, 2).UsesTheSame(Layer(1)));
    }

    [Fact]
    public void A_lagrangian_prices_each_layer_alone()
    {
        var knapsack = new Knapsack([[0, 1], [0, 3]], [[[4.0], [0]], [[4], [0]]], [4]);
        var (chosen, excess) = (new int[2], new double[1]);
        // Scaled, each first option uses 0.5 of 0.5.
        Assert.Equal(1 + 2 - 2, knapsack.Lagrangian([4], chosen, excess));
        Assert.Equal([1, 0], chosen);
        Assert.Equal(0, excess[0]);
        Assert.Equal(0, knapsack.Lagrangian([0], chosen, excess));
        Assert.Equal([0, 0], chosen);
        Assert.Equal(0.5, excess[0]);
    }

    [Fact]
    public void Numbers_are_sorted_by_keys_and_then_by_themselves()
    {
        double[] keys = [2, 1, 2, 0, 1, 2, 9];
        int[] numbers = [5, 4, 3, 2, 1, 0, 8];
        Sorting.ByKey(keys, numbers, 6);
        Assert.Equal([2, 1, 4, 0, 3, 5, 8], numbers);
    }

    [Fact]
    public void The_value_at_a_place_is_the_one_that_sorting_puts_there()
    {
        var random = new Random(5);
        for (var count = 1; count < 60; count++)
        {
            double[] values = [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(1 + (count / 2)))];
            double[] sorted = [.. values.Order()];
            for (var place = 0; place < count; place++)
                Assert.Equal(sorted[place], Sorting.AtPlace([.. values], place));
        }
    }

    [Fact]
    public void States_that_another_beats_are_left_out()
    {
        double[][] uses = [[5, 5], [3, 4], [4, 4], [2, 9], [3, 4]];
        double[] losses = [0, 1, 1, 2, 1];
        var kept = Made(losses, uses, 2).WithoutBeaten(10);
        // In order of the first use; of the equal ones the first.
        Assert.Equal([3, 1, 0], Options(kept));
        Assert.Equal([2, 1, 0], kept.Losses.Take(3));
        Assert.Equal([2, 9, 3, 4, 5, 5], kept.Uses.Take(6));
        // Compared with one only, which does not beat it, the last one stays.
        Assert.Equal([0, 1, 2], Options(Made([0, 5, 3], [[1.0, 1], [2, 0], [3, 2]], 2).WithoutBeaten(1)));
        Assert.Equal([0, 1], Options(Made([0, 5, 3], [[1.0, 1], [2, 0], [3, 2]], 2).WithoutBeaten(2)));
    }

    [Fact]
    public void States_are_kept_by_their_bounds()
    {
        var states = Made([0, 0, 0, 0, 0], [[0.0], [0], [0], [0], [0]], 1);
        double[] bounds = [3, 1, 2, 2, 1];
        bounds.CopyTo(states.Bounds, 0);
        states.Keep(2, 3);
        Assert.Equal([1, 2, 4], Options(states));
        Assert.Equal([1, 2, 1], states.Bounds.Take(states.Count));
    }

    [Fact]
    public void A_state_continues_one_before_it_if_it_can_keep_the_limits()
    {
        var layer = new KnapsackLayer([0, 7], [[3.0, 1], [1, 2]], [0, 1], [1, 1]);
        var first = States.Root(2, 2);
        Assert.Equal((1, 0, 2), (first.Count, first.Losses[0], first.Bounds[0]));
        var second = new States(2, 1);
        second.Add(first, 0, layer, 1, 0.5, [1, 1], [2, 3]);
        second.Add(first, 0, layer, 0, 0.5, [1, 1], [3.9, 9]);
        second.Add(first, 0, layer, 0, 0.5, [1, 1], [4, 9]);
        Assert.Equal([1, 0], Options(second));
        Assert.Equal([1, 2, 3, 1], second.Uses.Take(4));
        Assert.Equal((7, 2.5, 0), (second.Losses[0], second.Bounds[0], second.Befores[0]));
        var third = new States(2, 1);
        third.Add(second, 1, layer, 1, 1, [0, 0], [9, 9]);
        Assert.Equal((7, 3.5, 1, 4, 3), (third.Losses[0], third.Bounds[0], third.Befores[0], third.Uses[0], third.Uses[1]));
    }

    private static IEnumerable<int> Options(States states) => states.Options.Take(states.Count);

    private static States Made(double[] losses, double[][] uses, int limits)
    {
        var layer = new KnapsackLayer(losses, uses, [.. Enumerable.Range(0, limits)], [.. Enumerable.Repeat(1.0, limits)]);
        var states = new States(limits, 1);
        for (var option = 0; option < losses.Length; option++)
            states.Add(States.Root(0, limits), 0, layer, option, 0, new double[limits], [.. Enumerable.Repeat(100.0, limits)]);
        return states;
    }
}
