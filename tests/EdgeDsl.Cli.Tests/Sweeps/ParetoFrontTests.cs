using EdgeDsl.Cli.Sweeps;

namespace EdgeDsl.Cli.Tests.Sweeps;

/// <summary>The front against the definition, pair by pair.</summary>
public sealed class ParetoFrontTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void It_is_what_nothing_dominates(int objectives)
    {
        var random = new Random(objectives);
        for (var run = 0; run < 400; run++)
        {
            // Few different values make ties and equal points; many make large fronts.
            var (points, range) = (random.Next(0, 120), random.Next(1, 4) switch { 1 => 3, 2 => 10, _ => 1000 });
            var values = Enumerable.Range(0, points * objectives).Select(_ => random.Next(20) == 0 ? double.PositiveInfinity : random.Next(range)).ToArray();
            Assert.Equal(Undominated(values, objectives, points), ParetoFront.Of(values, objectives, [.. Enumerable.Range(0, points)]));
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Divide_and_conquer_finds_large_fronts(int objectives)
    {
        var random = new Random(objectives);
        const int Points = 3000;
        var values = new double[Points * objectives];
        for (var point = 0; point < Points; point++)
        {
            // Near a plane on which nothing dominates anything.
            var rest = 1.0;
            for (var objective = 0; objective < objectives; objective++)
                rest -= values[(point * objectives) + objective] = objective == objectives - 1 ? rest : Math.Round(random.NextDouble() * rest, 2);
        }

        Assert.Equal(Undominated(values, objectives, Points), ParetoFront.Of(values, objectives, [.. Enumerable.Range(0, Points)]));
    }

    [Fact]
    public void Only_the_points_that_are_named_are_compared()
    {
        double[] values = [1, 1, 2, 2, 3, 1, 2, 3];
        Assert.Equal([1, 2], ParetoFront.Of(values, 2, [1, 2, 3]));
        Assert.Empty(ParetoFront.Of(values, 2, []));
    }

    private static int[] Undominated(double[] values, int objectives, int points) =>
    [
        .. Enumerable.Range(0, points).Where(point => !Enumerable.Range(0, points).Any(other =>
            Enumerable.Range(0, objectives).All(i => values[(other * objectives) + i] <= values[(point * objectives) + i])
            && Enumerable.Range(0, objectives).Any(i => values[(other * objectives) + i] < values[(point * objectives) + i]))),
    ];
}
