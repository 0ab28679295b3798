namespace EdgeDsl.CostModel.Tests;

public class DominanceTests
{
    private static readonly Count Prompt = Count.Symbol(WorkloadDimension.PromptTokens, 1, 1024);
    private static readonly Count Batch = Count.Symbol(WorkloadDimension.Batch, 1, 8);

    [Fact]
    public void What_is_larger_for_every_workload_is_the_maximum_although_bounds_overlap()
    {
        var quadratic = (Real)Count.Triangular(Prompt) * 2.0;
        var linear = (Real)Prompt * 1.9;
        Assert.True(quadratic.Low < linear.High);
        Assert.Same(quadratic.Expression, Real.Max(quadratic, linear).Expression);
        Assert.Same(quadratic.Expression, Real.Max(linear, quadratic).Expression);
    }

    [Fact]
    public void Two_dimensions_are_cut_as_well()
    {
        var larger = (Real)(Batch * Prompt) * 10.0;
        var smaller = (Real)(Batch + Prompt) * 1.0;
        Assert.Same(larger.Expression, Real.Max(smaller, larger).Expression);
    }

    /// <summary>What is twice as large at least, by another power of a length, or over a few doublings.</summary>
    [Theory]
    [InlineData(1, 1024, 1, 8)]
    [InlineData(1, 8, 1, 16)]
    [InlineData(3, 300, 2, 5)]
    [InlineData(0, 131_072, 1, 1)]
    [InlineData(7, 9, 1, 16)]
    public void What_is_twice_as_large_is_found_out(int shortest, int longest, int fewest, int most)
    {
        Count n = Count.Symbol(WorkloadDimension.PromptTokens, shortest, longest), b = Count.Symbol(WorkloadDimension.Batch, fewest, most);
        foreach (var (larger, smaller) in new[]
        {
            ((Real)(b * Count.Triangular(n)) * 4.0, (Real)(b * n) * 1.9), ((Real)(b * n) * 2.0, (Real)(Count.Min(n, 7) * b) * 0.9), ((Real)(b * b * n * n) * 4.0, (Real)(b * n) * 1.9),
        })
        {
            Assert.Same(larger.Expression, Real.Max(larger, smaller).Expression);
            Assert.Same(larger.Expression, Real.Max(smaller, larger).Expression);
        }
    }

    [Theory]
    [InlineData(1.1)] // crosses at once
    [InlineData(300.3)]
    [InlineData(512.4)] // crosses at the last workload
    public void A_crossing_stays_a_maximum(double perToken)
    {
        var quadratic = (Real)Count.Triangular(Prompt) * 1.0;
        var linear = (Real)Prompt * perToken;
        var larger = Real.Max(quadratic, linear);
        for (var prompt = 1; prompt <= 1024; prompt++)
        {
            var evaluator = new ExpressionEvaluator(prompt, 1, 1);
            Assert.Equal(Math.Max(evaluator.Evaluate(quadratic), evaluator.Evaluate(linear)), evaluator.Evaluate(larger));
        }

        Assert.NotSame(quadratic.Expression, larger.Expression);
        Assert.NotSame(linear.Expression, larger.Expression);
    }

    [Fact]
    public void Whatever_is_found_out_no_workload_contradicts()
    {
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var low = random.Next(0, 50);
            var n = Count.Symbol(WorkloadDimension.PromptTokens, low, low + random.Next(1, 200));
            var blocks = Count.CeilingDivide(n, random.Next(2, 40));
            Real[] costs =
            [
                (Real)n * Factor(), (Real)Count.Triangular(n) * Factor(), (Real)blocks * Factor() + (Real)n * Factor(),
                (Real)Count.Min(n, random.Next(1, 100)) * Factor(), (Real)n * Factor() / ((Real)blocks + 1),
            ];
            var (a, b) = (costs[random.Next(5)], costs[random.Next(5)]);
            var larger = Real.Max(a, b);
            for (var length = n.Low; length <= n.High; length++)
            {
                var evaluator = new ExpressionEvaluator(length, 1, 1);
                Assert.Equal(Math.Max(evaluator.Evaluate(a), evaluator.Evaluate(b)), evaluator.Evaluate(larger));
            }
        }

        double Factor() => Math.Pow(10, (random.NextDouble() * 4) - 2);
    }
}
