namespace EdgeDsl.CostModel.Tests;

/// <summary>Random formulas against functions that compute them at once: values on both ways, bounds, equality.</summary>
public class ExpressionTests
{
    private const int Formulas = 400;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Counts_have_their_value_at_every_workload_and_bounds_around_them(bool onlyGrowing)
    {
        for (var seed = 0; seed < Formulas; seed++)
        {
            var random = new RandomExpression(seed, onlyGrowing);
            var (count, value) = random.NextCount();
            var points = random.Points.ToList();
            var tape = new ExpressionTape(points.Count);
            var register = tape.Add(count);
            for (var i = 0; i < points.Count; i++)
                tape.Set(i, points[i]);
            tape.Evaluate(points.Count);
            for (var i = 0; i < points.Count; i++)
            {
                var expected = value(points[i]);
                var (prompt, output, batch) = points[i];
                Assert.True(expected == new ExpressionEvaluator(prompt, output, batch).Evaluate(count), $"{seed} at {points[i]}");
                Assert.True(expected == tape.CountAt(register, i), $"{seed} at {points[i]} on the tape");
                Assert.InRange(expected, count.Low, count.High);
            }

            if (!onlyGrowing)
                continue;
            // All that grows is least and largest in the corners, and so is each part of it.
            Assert.Equal((value(points[0]), value(points[^1])), (count.Low, count.High));
            Assert.Equal(count.IsConstant, count.Low == count.High);
        }
    }

    [Fact]
    public void Reals_have_their_value_at_every_workload_on_both_ways()
    {
        for (var seed = 0; seed < Formulas; seed++)
        {
            var random = new RandomExpression(seed, onlyGrowing: true);
            var (first, valueOfFirst) = random.NextReal();
            var (second, valueOfSecond) = random.NextReal();
            var tape = new ExpressionTape(1);
            var (registerOfFirst, registerOfSecond) = (tape.Add(first), tape.Add(second));
            foreach (var point in random.Points)
            {
                var evaluator = new ExpressionEvaluator(point.PromptTokens, point.OutputTokens, point.Batch);
                tape.Set(0, point);
                tape.Evaluate(1);
                Same(valueOfFirst(point), evaluator.Evaluate(first));
                Same(valueOfSecond(point), evaluator.Evaluate(second));
                Assert.Equal((evaluator.Evaluate(first), evaluator.Evaluate(second)), (tape.RealAt(registerOfFirst, 0), tape.RealAt(registerOfSecond, 0)));
                Assert.True(first.Low <= valueOfFirst(point) * (1 + 1e-14) && first.High >= valueOfFirst(point) * (1 - 1e-14), $"{seed}");
            }
        }

        // Sums and products of a few hundred roundings at most.
        static void Same(double expected, double actual) => Assert.InRange(actual, expected * (1 - 1e-13), expected * (1 + 1e-13));
    }

    [Fact]
    public void A_count_below_2_to_the_53_is_the_same_number_as_a_real()
    {
        for (var seed = 0; seed < Formulas; seed++)
        {
            var random = new RandomExpression(seed, onlyGrowing: true);
            var (count, value) = random.NextCount();
            Real real = count;
            foreach (var point in random.Points)
                Assert.Equal((double)value(point), new ExpressionEvaluator(point.PromptTokens, point.OutputTokens, point.Batch).Evaluate(real));
        }
    }

    [Fact]
    public void What_is_built_alike_is_equal_and_what_is_not_differs()
    {
        for (var seed = 0; seed < Formulas; seed++)
        {
            Count first = new RandomExpression(seed, true).NextCount().Count, second = new RandomExpression(seed, true).NextCount().Count;
            Assert.Equal(first, second);
            Assert.Equal(first.GetHashCode(), second.GetHashCode());
            Assert.Equal((object?)first.Expression, second.Expression);
        }

        Count n = Count.Symbol(WorkloadDimension.PromptTokens, 1, 10), m = Count.Symbol(WorkloadDimension.OutputTokens, 1, 10);
        Count[] different =
        [
            5, Count.Overflow, 0, n, m, n + 1, n + 2, (2 * n) + 1, n + m, n * m, Count.Min(n, m), Count.Max(n, m), Count.CeilingDivide(n, 2), Count.CeilingDivide(n, 3), Count.CeilingDivide(m, 2),
            Count.Triangular(n), Count.Triangular(m), n * n, m * n, n + m + 1, 2 * n,
        ];
        for (var i = 0; i < different.Length; i++)
        {
            for (var j = 0; j < different.Length; j++)
                Assert.Equal(i == j, different[i].Equals((object)different[j]));
            Assert.False(different[i].Equals(null));
            Assert.False(different[i].Expression?.Equals(null) ?? false);
        }
    }

    [Fact]
    public void Like_terms_that_were_built_apart_join() =>
        Assert.Equal(0, ((Symbol() * Symbol()) - (Symbol() * Symbol()) + Count.Min(Symbol(), 7) - Count.Min(Symbol(), 7)).High);

    [Fact]
    public void An_overflow_on_either_side_stays_one()
    {
        Count over = Count.Overflow, n = Symbol();
        foreach (var other in new[] { n, 0, 1, 7 })
        {
            Assert.All(
                [
                    over + other, other + over, over - other, other - over, over * other, other * over, Count.Min(over, other), Count.Min(other, over), Count.Max(over, other),
                    Count.Max(other, over),
                ],
                count => Assert.True(count.IsOverflow && !count.IsConstant));
        }

        Assert.True(Count.CeilingDivide(over, 3).IsOverflow && Count.Triangular(over).IsOverflow && Count.SumOfMin(over, 3).IsOverflow && Count.SumOfMin(3, over).IsOverflow);
        // What is emitted adds 6 before it divides by 7.
        Assert.True(Count.CeilingDivide(n + (long.MaxValue - 10 - 5), 7).IsOverflow);
        Assert.False(Count.CeilingDivide(n + (long.MaxValue - 10 - 6), 7).IsOverflow);
        Assert.True((n + long.MaxValue).IsOverflow);
        Assert.True(((-1 * n) - long.MaxValue).IsOverflow);
        Assert.True((n + long.MinValue).IsOverflow); // its magnitude is one more than there is
        Assert.True((long.MaxValue * (2 * n)).IsOverflow);
    }

    [Fact]
    public void Neutral_operands_leave_an_expression_as_it_is()
    {
        Count n = Symbol();
        Assert.Same(n.Expression, (n + 0).Expression);
        Assert.Same(n.Expression, (0 + n).Expression);
        Assert.Same(n.Expression, (1 * n).Expression);
        Assert.Same(n.Expression, Count.CeilingDivide(n, 1).Expression);
        Assert.Equal((0, 10), ((0 * n).Constant, Count.CeilingDivide(n + 90, 10).High));
        Assert.Equal(1, Count.CeilingDivide(n, 10).Constant);
        Real real = n;
        Assert.Same(real.Expression, (real + 0).Expression);
        Assert.Same(real.Expression, (0 + real).Expression);
        Assert.Same(real.Expression, (real * 1).Expression);
        Assert.Same(real.Expression, (1 * real).Expression);
        Assert.Same(real.Expression, (real / 1).Expression);
        Assert.Equal((0, 0, 0), ((real * 0).Constant, (0 * real).Constant, (0 / real).Constant));
        Assert.False((real * 0.5).IsConstant || (real + 1).IsConstant || (1 / real).IsConstant);
        // Scaling by a power of two joins the other factor; by others it would round otherwise.
        Assert.Equal(0.6, Assert.IsType<RealBinary>((real * 0.3 * 2).Expression).Right.Constant);
        Assert.Equal(0.6, Assert.IsType<RealBinary>((real * 2 * 0.3).Expression).Right.Constant);
        Assert.Equal(0.7, Assert.IsType<RealBinary>((real * 0.3 * 0.7).Expression).Right.Constant);
    }

    [Fact]
    public void An_unknown_operand_makes_everything_unknown()
    {
        Real n = Symbol(), unknown = Real.Unknown;
        Assert.All([unknown + n, n + unknown, unknown * n, n * unknown, unknown / n, n / unknown, Real.Max(n, unknown), Real.Max(unknown, n), 0 * unknown], real => Assert.True(real.IsUnknown));
    }

    [Fact]
    public void Counts_that_no_double_holds_are_converted_as_a_whole()
    {
        // 3·2⁵² + 2·n + 1 is beyond 2⁵³: term by term, each would be rounded.
        var n = Count.Symbol(WorkloadDimension.PromptTokens, 1, 1000);
        var count = (3L << 52) + (2 * n) + 1;
        Real real = count;
        for (var prompt = 1; prompt <= 1000; prompt++)
            Assert.Equal((double)((3L << 52) + (2 * prompt) + 1), new ExpressionEvaluator(prompt, 1, 1).Evaluate(real));
        var large = Count.Symbol(WorkloadDimension.PromptTokens, 1, 1L << 31);
        foreach (var prompt in new[] { 94_906_265L, 94_906_267L, (1L << 31) - 1 })
            Assert.Equal((double)(prompt * (prompt + 1) / 2), new ExpressionEvaluator(prompt, 1, 1).Evaluate((Real)Count.Triangular(large)));
    }

    [Fact]
    public void An_evaluator_moves_from_workload_to_workload()
    {
        var n = (Real)Symbol() * 0.5;
        var evaluator = new ExpressionEvaluator(4, 0, 1);
        Assert.Equal((2, 2), (evaluator.Evaluate(n), evaluator.Evaluate(n)));
        evaluator.MoveTo(6, 0, 1);
        Assert.Equal(3, evaluator.Evaluate(n));
    }

    private static Count Symbol() => Count.Symbol(WorkloadDimension.PromptTokens, 1, 10);
}
