namespace EdgeDsl.CostModel.Tests;

public class RealTests
{
    private static readonly Count N = Count.Symbol(WorkloadDimension.PromptTokens, 1, 1000);

    [Fact]
    public void Unknown_figures_stay_unknown()
    {
        Assert.True((Real.Unknown * 0).IsUnknown);
        Assert.True((Real.Unknown + (Real)N).IsUnknown);
        Assert.True(Real.Max(Real.Unknown, N).IsUnknown);
        Assert.True(((Real)N / Real.Unknown).IsUnknown);
    }

    [Fact]
    public void A_sum_is_never_reassociated()
    {
        // (1e16 + 1) + 1 rounds to 1e16 twice; 1e16 + (1 + 1) does not.
        Real n = N;
        var left = n + 1e16 + 1.0;
        Assert.Equal(1e16 + 1.0 + 1.0, new ExpressionEvaluator(1, 0, 0).Evaluate(left));
        Assert.NotEqual(1e16 + (1.0 + 1.0), new ExpressionEvaluator(1, 0, 0).Evaluate(left));
    }

    [Fact]
    public void A_maximum_whose_winner_is_certain_folds()
    {
        Real n = N;
        Assert.Same(n.Expression, Real.Max(n, 0.5).Expression);
        Assert.Equal(2000, Real.Max(n, 2000).Constant);
        Assert.NotSame(n.Expression, Real.Max(n, 1.5).Expression);
    }

    [Fact]
    public void Bounds_are_what_the_ends_of_the_range_give()
    {
        var expression = Real.Max((Real)N * 0.1, 3.3) / 7.0 + (Real)(N * 2);
        Assert.Equal((3.3 / 7.0) + 2, expression.Low);
        Assert.Equal((1000 * 0.1 / 7.0) + 2000, expression.High);
    }

    [Fact]
    public void A_count_becomes_the_nearest_double() =>
        Assert.Equal(9007199254740992.0, ((Real)(Count)9007199254740993).Constant);
}
