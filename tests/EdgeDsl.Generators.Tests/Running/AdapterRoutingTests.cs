using EdgeDsl.TestKit;

namespace EdgeDsl.Generators.Tests;

/// <summary>The router against sums in double precision, for widths and numbers that fill vectors and that do not.</summary>
public sealed class AdapterRoutingTests
{
    public static TheoryData<int, int> Shapes
    {
        get
        {
            var shapes = new TheoryData<int, int>();
            foreach (var adapters in new[] { 1, 2, 3, 4, 5, 8, 16, 17, 46, 64, 65, 130 })
            {
                foreach (var width in new[] { 1, 2, 7, 8, 15, 16, 33, 384, 390 })
                    shapes.Add(adapters, width);
            }

            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Weights_are_the_softmax_of_the_cosines(int adapters, int width)
    {
        var (embedding, centroids, cosines) = Random(adapters, width);
        foreach (var temperature in new[] { 1f, 0.05f, 0.001f })
        {
            var weights = new float[adapters];
            AdapterRouting.Mix(embedding, centroids, weights, temperature);
            Check(Softmax(cosines, temperature), weights, temperature);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_nearest_are_chosen_and_weighed_among_themselves(int adapters, int width)
    {
        var (embedding, centroids, cosines) = Random(adapters, width);
        for (var active = 0; active <= Math.Min(adapters, 20); active++)
        {
            var (chosen, weights) = (new int[active], new float[active]);
            AdapterRouting.Select(embedding, centroids, chosen, weights);
            var nearest = Enumerable.Range(0, adapters).OrderByDescending(adapter => cosines[adapter]).Take(active).ToArray();
            // What is equal up to the rounding of single precision may come in another order.
            Assert.All(chosen.Zip(nearest), pair => Assert.Equal(cosines[pair.Second], cosines[pair.First], 2e-6));
            Assert.Equal(active, chosen.Distinct().Count());
            Check(Softmax([.. nearest.Select(adapter => cosines[adapter])], 1), weights, 1);
        }
    }

    [Fact]
    public void Of_equally_near_adapters_the_first_are_chosen()
    {
        var (chosen, weights) = (new int[3], new float[3]);
        AdapterRouting.Select([1f, 0f], [0, 1, 1, 0, 1, 0, 0, 1, 1, 0], chosen, weights);
        Assert.Equal([1, 2, 4], chosen);
        Assert.All(weights, weight => Assert.Equal(1 / 3f, weight, 1e-6f));
    }

    [Fact]
    public void An_embedding_of_zeros_is_as_near_to_all()
    {
        var weights = new float[5];
        AdapterRouting.Mix(new float[3], Random(5, 3).Centroids, weights);
        Assert.All(weights, weight => Assert.Equal(0.2f, weight, 1e-6f));
    }

    [Fact]
    public void What_is_no_number_gives_weights_that_are_none()
    {
        var (chosen, weights) = (new int[2], new float[2]);
        AdapterRouting.Select([float.NaN, 1], [1, 0, 0, 1, -1, 0], chosen, weights);
        Assert.All(weights, weight => Assert.Equal(float.NaN, weight));
    }

    [Fact]
    public void Centroids_are_scaled_to_unit_length_once()
    {
        float[] centroids = [3, 4, 0, 0, -5, 12];
        AdapterRouting.Normalize(centroids, 2);
        Assert.All(new[] { 0.6f, 0.8f, 0, 0, -5 / 13f, 12 / 13f }.Zip(centroids), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    [Fact]
    public void Spans_of_other_lengths_are_refused()
    {
        Assert.Throws<ArgumentException>(() => AdapterRouting.Normalize(new float[5], 2));
        Assert.Throws<ArgumentException>(() => AdapterRouting.Normalize(new float[5], 0));
        Assert.Throws<ArgumentException>(() => AdapterRouting.Mix(new float[2], new float[5], new float[2]));
        Assert.Throws<ArgumentException>(() => AdapterRouting.Mix([], new float[5], new float[2]));
        Assert.Throws<ArgumentException>(() => AdapterRouting.Select([], new float[4], new int[1], new float[1]));
        Assert.Throws<ArgumentException>(() => AdapterRouting.Select(new float[2], new float[5], new int[1], new float[1]));
        Assert.Throws<ArgumentException>(() => AdapterRouting.Select(new float[2], new float[4], new int[3], new float[3]));
        Assert.Throws<ArgumentException>(() => AdapterRouting.Select(new float[2], new float[4], new int[1], new float[2]));
    }

    [Fact]
    public void Routing_allocates_nothing()
    {
        var (embedding, centroids, _) = Random(46, 384);
        var (chosen, few, all) = (new int[2], new float[2], new float[46]);
        Allocation.AssertNone(() => AdapterRouting.Mix(embedding, centroids, all));
        Allocation.AssertNone(() => AdapterRouting.Select(embedding, centroids, chosen, few));
    }

    private static (float[] Embedding, float[] Centroids, double[] Cosines) Random(int adapters, int width)
    {
        var random = new Random((adapters * 1000) + width);
        var embedding = Numbers(width);
        var centroids = Numbers(adapters * width);
        AdapterRouting.Normalize(centroids, width);
        var length = Math.Sqrt(embedding.Sum(value => (double)value * value));
        return (embedding, centroids,
            [.. Enumerable.Range(0, adapters).Select(adapter => embedding.Select((value, i) => (double)value * centroids[(adapter * width) + i]).Sum() / length)]);

        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
    }

    private static double[] Softmax(double[] cosines, double temperature)
    {
        if (cosines.Length == 0)
            return [];
        var powers = cosines.Select(cosine => Math.Exp((cosine - cosines.Max()) / temperature)).ToArray();
        return [.. powers.Select(power => power / powers.Sum())];
    }

    private static void Check(double[] expected, float[] actual, float temperature) => Assert.All(
        // Cosines in single precision are right to about 10⁻⁷, and the temperature divides that.
        expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - (3e-6 / temperature) - 1e-9, pair.First + (3e-6 / temperature) + 1e-9));
}
