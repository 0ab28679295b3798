using EdgeDsl.CostModel;

namespace EdgeDsl.FrequencyScaling.Tests;

/// <summary>
/// The bound against its dual: the largest, over every price of a second, of what the items cost at that price less what the limit is worth.
/// A linear program and its dual have one value.
/// </summary>
public sealed class ConvexHullBoundTests
{
    [Fact]
    public void The_bound_is_the_value_of_its_dual()
    {
        var (binding, impossible) = (0, 0);
        for (var seed = 0; seed < 500; seed++)
        {
            var problem = RandomProblem.Of(seed);
            var (items, limit) = (problem.Items, problem.Limit);
            var fastest = items.Sum(item => item.Times.Min());
            if (ConvexHullBound.Of(items, limit) is not { } bound)
            {
                Assert.True(fastest > limit);
                impossible++;
                continue;
            }

            Assert.True(fastest <= limit);
            var prices = items.SelectMany(item => Prices(item)).Prepend(0);
            var largest = double.IsInfinity(limit) ? Dual(items, limit, 0) : prices.Max(price => Dual(items, limit, price));
            Near(largest, bound.Energy);
            if (bound.PriceOfTime > 0)
            {
                Near(largest, Dual(items, limit, bound.PriceOfTime));
                Near(limit, bound.Times.Sum());
                binding++;
            }

            Assert.True(bound.Times.Sum() <= limit * (1 + 1e-12));
            Near(bound.Energy, items.Select((item, i) => LeastEnergyOfMix(item, bound.Times[i])).Sum());
        }

        Assert.True(binding > 50 && impossible > 5, $"{binding} with a price, {impossible} impossible");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    [InlineData(3, 3)]
    public void All_as_fast_as_they_can_keep_a_limit_that_is_theirs_but_for_rounding(int count, int levels)
    {
        double[] times = [1, 1.5, 2.5], energies = [4, 3, 1];
        ScheduleItem[] items = [.. Enumerable.Range(0, count).Select(i => new ScheduleItem($"item {i}", times[..levels], energies[..levels]))];
        foreach (var limit in new[] { count, count * (1 - 1e-13), count * (1 + 1e-13) })
        {
            var bound = ConvexHullBound.Of(items, limit)!;
            Near(4 * count, bound.Energy);
            Near(count, bound.Times.Sum());
            // The last second is the dearest, and there is none where nothing can be slower.
            Near(levels > 1 ? 2 : 0, bound.PriceOfTime);
        }

        Assert.Null(ConvexHullBound.Of(items, count * (1 - 1e-9)));
        Assert.Null(ConvexHullBound.Of(items, 0.5));
    }

    [Fact]
    public void A_limit_that_the_least_energy_keeps_has_no_price()
    {
        ScheduleItem[] items = [new("a", [1, 2], [3, 1]), new("b", [1, 2], [3, 2.5])];
        Assert.Equal((3.5, 0.0), (ConvexHullBound.Of(items, 4)!.Energy, ConvexHullBound.Of(items, 4)!.PriceOfTime));
        // Half a second less is the cheaper item's; one and a half are all of that and half of the other's.
        var (half, more) = (ConvexHullBound.Of(items, 3.5)!, ConvexHullBound.Of(items, 2.5)!);
        Assert.Equal((3.75, 0.5), (half.Energy, half.PriceOfTime));
        Assert.Equal([2, 1.5], half.Times);
        Assert.Equal((5.0, 2.0), (more.Energy, more.PriceOfTime));
        Assert.Equal([1.5, 1], more.Times);
        Assert.Equal((4.0, 0.5), (ConvexHullBound.Of(items, 3)!.Energy, ConvexHullBound.Of(items, 3)!.PriceOfTime));
    }

    [Fact]
    public void Levels_above_the_hull_are_not_on_it()
    {
        Assert.Equal([0, 2, 3], ConvexHullBound.LowerHull([1, 2, 3, 5], [10, 8, 4, 3])); // the second is above the first and the third
        Assert.Equal([0, 2], ConvexHullBound.LowerHull([1, 2, 3], [3, 2, 1])); // on the line, and of no use
        Assert.Equal([1], ConvexHullBound.LowerHull([2, 1, 1], [5, 1, 2])); // slower and dearer; as fast and dearer
        Assert.Equal([2, 0], ConvexHullBound.LowerHull([2, 1, 1], [1, 3, 2]));
        Assert.Equal([0], ConvexHullBound.LowerHull([1, 2], [1, 1]));
    }

    private static double Dual(IReadOnlyList<ScheduleItem> items, double limit, double price) =>
        items.Sum(item => item.Times.Zip(item.Energies).Min(level => level.Second + (price * level.First))) - (price > 0 ? price * limit : 0);

    private static IEnumerable<double> Prices(ScheduleItem item) =>
        from a in Enumerable.Range(0, item.Times.Count)
        from b in Enumerable.Range(0, item.Times.Count)
        let price = (item.Energies[a] - item.Energies[b]) / (item.Times[b] - item.Times[a])
        where price is > 0 and < double.PositiveInfinity
        select price;

    /// <summary>The least energy of a share at one level and the rest at another that take a time together.</summary>
    private static double LeastEnergyOfMix(ScheduleItem item, double time)
    {
        var least = double.PositiveInfinity;
        for (var a = 0; a < item.Times.Count; a++)
        {
            for (var b = 0; b < item.Times.Count; b++)
            {
                var share = item.Times[a] == item.Times[b] ? 0 : (time - item.Times[a]) / (item.Times[b] - item.Times[a]);
                if (share is >= -1e-9 and <= 1 + 1e-9 && Math.Abs(item.Times[a] + (share * (item.Times[b] - item.Times[a])) - time) < 1e-9)
                    least = Math.Min(least, item.Energies[a] + (share * (item.Energies[b] - item.Energies[a])));
            }
        }

        return least;
    }

    private static void Near(double expected, double actual) => Assert.InRange(actual, expected - 1e-9, expected + 1e-9);
}
