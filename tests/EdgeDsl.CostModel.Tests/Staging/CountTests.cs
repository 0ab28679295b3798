namespace EdgeDsl.CostModel.Tests;

public class CountTests
{
    private static readonly Count N = Count.Symbol(WorkloadDimension.PromptTokens, 1, 1000);
    private static readonly Count M = Count.Symbol(WorkloadDimension.OutputTokens, 0, 50);

    [Fact]
    public void Numbers_fold_on_the_spot()
    {
        Count count = Count.SumOfMin(512, 100) + (3 * (Count)7) - Count.CeilingDivide(1000, 256);
        Assert.True(count.IsConstant);
        Assert.Equal((100L * 101 / 2) + (412 * 100) + 21 - 4, count.Constant);
    }

    [Fact]
    public void Like_terms_join_and_cancel()
    {
        var sum = (3 * N) + (2 * M) - N + 5 - (2 * N) + 1;
        var expression = Assert.IsType<CountSum>(sum.Expression);
        Assert.Equal(6, expression.Constant);
        Assert.Equal(2, Assert.Single(expression.Terms).Factor);
        Assert.True((N - N).IsConstant);
    }

    [Fact]
    public void A_minimum_whose_winner_is_certain_folds()
    {
        Assert.Equal(N, Count.Min(N, 1000));
        Assert.Equal(M, Count.Min(M, N + 49));
        Assert.False(Count.Min(N, 999).IsConstant);
        Assert.Equal(7, Count.Max(7, Count.Min(M, 3)).Constant);
    }

    [Theory]
    [InlineData(long.MaxValue, 1)]
    [InlineData(1L << 62, 1L << 62)]
    public void An_overflowing_sum_is_reported_and_stays_reported(long a, long b)
    {
        var sum = (Count)a + b;
        Assert.True(sum.IsOverflow);
        Assert.True((sum - a).IsOverflow);
        Assert.True(Count.Min(sum, 1).IsOverflow);
        Assert.True(((Real)sum).IsUnknown);
    }

    [Fact]
    public void An_overflow_anywhere_in_the_range_is_found_before_the_workload_is_known()
    {
        var factor = long.MaxValue / 1000;
        Assert.False((factor * N).IsOverflow);
        Assert.True(((factor + 1) * N).IsOverflow);
        Assert.True((factor * (N * (M + 1))).IsOverflow);
        Assert.True(Count.Triangular(Count.Symbol(WorkloadDimension.Batch, 1, 5_000_000_000)).IsOverflow);
    }

    [Fact]
    public void Multiplication_overflow_is_found_for_every_sign()
    {
        long[] edges = [long.MinValue, long.MinValue + 1, -(1L << 32), -3, -1, 0, 1, 2, 1L << 31, (1L << 32) + 1, long.MaxValue];
        foreach (var a in edges)
        {
            foreach (var b in edges)
            {
                var exact = (Int128)a * b;
                Count product = (Count)a * b;
                Assert.Equal(exact < long.MinValue || exact > long.MaxValue, product.IsOverflow);
                if (!product.IsOverflow)
                    Assert.Equal((long)exact, product.Constant);
            }
        }
    }

    [Fact]
    public void Bounds_enclose_every_value_and_are_reached()
    {
        var expression = (3 * Count.SumOfMin(N, 100)) + (N * M) - Count.CeilingDivide(N + M, 7) + Count.Max(M, 20);
        long least = long.MaxValue, most = long.MinValue;
        for (var n = 1; n <= 1000; n++)
        {
            for (var m = 0; m <= 50; m++)
            {
                var value = new ExpressionEvaluator(n, m, 1).Evaluate(expression);
                var cap = Math.Min(n, 100);
                Assert.Equal((3L * ((cap * (cap + 1) / 2) + ((n - cap) * 100))) + (n * m) - ((n + m + 6) / 7) + Math.Max(m, 20), value);
                least = Math.Min(least, value);
                most = Math.Max(most, value);
            }
        }

        Assert.InRange(least, expression.Low, expression.High);
        Assert.InRange(most, expression.Low, expression.High);
    }
}
