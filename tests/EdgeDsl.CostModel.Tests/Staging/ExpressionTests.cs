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
            var points = random.Points.ToList();
            var tape = new ExpressionTape(points.Count);
            var (registerOfFirst, registerOfSecond) = (tape.Add(first), tape.Add(second));
            for (var i = 0; i < points.Count; i++)
                tape.Set(i, points[i]);
            tape.Evaluate(points.Count);
            for (var i = 0; i < points.Count; i++)
            {
                var point = points[i];
                var evaluator = new ExpressionEvaluator(point.PromptTokens, point.OutputTokens, point.Batch);
                Same(valueOfFirst(point), evaluator.Evaluate(first));
                Same(valueOfSecond(point), evaluator.Evaluate(second));
                Assert.Equal((evaluator.Evaluate(first), evaluator.Evaluate(second)), (tape.RealAt(registerOfFirst, i), tape.RealAt(registerOfSecond, i)));
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
        Assert.All([real * 0, 0 * real, 0 / real], nothing => Assert.True(nothing.IsConstant && nothing.Constant == 0));
        // Nothing by what may be nothing is not known to be nothing.
        Assert.False((0 / (Real)Count.Symbol(WorkloadDimension.OutputTokens, 0, 3)).IsConstant);
        Assert.Equal(5, Count.Symbol(WorkloadDimension.Batch, 5, 5));
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
        // 3·2⁵² + 5·n + 1 is beyond 2⁵³: term by term, each sum would be rounded.
        var n = Count.Symbol(WorkloadDimension.PromptTokens, 1, 1000);
        var count = (3L << 52) + (5 * n) + 1;
        Real real = count;
        for (var prompt = 1; prompt <= 1000; prompt++)
            Assert.Equal((double)((3L << 52) + (5 * prompt) + 1), new ExpressionEvaluator(prompt, 1, 1).Evaluate(real));
        var large = Count.Symbol(WorkloadDimension.PromptTokens, 1, 1L << 31);
        foreach (var prompt in new[] { 94_906_265L, 94_906_267L, (1L << 31) - 1 })
            Assert.Equal((double)(prompt * (prompt + 1) / 2), new ExpressionEvaluator(prompt, 1, 1).Evaluate((Real)Count.Triangular(large)));
    }

    // As doubles, a factor below zero would turn a term's bounds round, and what is below zero is cut off where it is converted.
    [Fact]
    public void Differences_are_formed_before_they_are_converted()
    {
        Count n = Symbol(), m = Count.Symbol(WorkloadDimension.OutputTokens, 1, 2);
        foreach (var (count, low, high) in new[]
        {
            ((5 * n) - (3 * m), 0, 47), ((5 * n) - 3, 2, 47), ((7 * n) - (3 * m) + 4, 5, 71), ((7 * Count.Min(n - 3, m)) + 20, 6, 34), ((5 * n) + (3 * m) + 7, 15, 63),
        })
        {
            Real real = count;
            Assert.Equal((low, high), (real.Low, real.High));
            for (var prompt = 1; prompt <= 10; prompt++)
            {
                for (var output = 1; output <= 2; output++)
                {
                    var evaluator = new ExpressionEvaluator(prompt, output, 1);
                    Assert.Equal(evaluator.Evaluate(count), evaluator.Evaluate(real));
                }
            }
        }
    }

    [Fact]
    public void A_sum_up_to_one_less_is_half_a_product()
    {
        foreach (var low in new[] { 0, 1, 2 })
        {
            var n = Count.Symbol(WorkloadDimension.PromptTokens, low, 1000);
            foreach (var (count, less) in new[] { (n - 1, 1), (n - 2, 2), (n, 0), ((2 * n) - 1, 1) })
            {
                if (count.Low < 0)
                    continue;
                var factor = count.High > 1000 ? 2 : 1;
                Real sum = Count.Triangular(count);
                for (var prompt = low; prompt <= 1000; prompt++)
                {
                    var last = ((long)factor * prompt) - less;
                    Assert.Equal(last * (last + 1) / 2, new ExpressionEvaluator(prompt, 1, 1).Evaluate(sum));
                }

                Assert.Equal(count.High * (count.High + 1) / 2, sum.High);
            }
        }
    }

    // Dictionaries of expressions rest on it.
    [Fact]
    public void Hashes_of_different_expressions_are_different()
    {
        Count n = Symbol(), m = Count.Symbol(WorkloadDimension.OutputTokens, 1, 10);
        List<Count> counts = [n, m, n + m];
        for (var i = 1; i < 40; i++)
            counts.AddRange([n + i, (i + 1) * n, (n * m) + i, Count.Min(n * m, i), Count.Max(n * m, i), Count.CeilingDivide(n * m, i + 1), i]);
        Assert.InRange(counts.Distinct().Count(), 240, counts.Count);
        Assert.InRange(counts.Select(count => count.GetHashCode()).Distinct().Count(), 0.7 * counts.Distinct().Count(), counts.Count);
    }

    [Fact]
    public void A_tape_holds_constants_at_every_place()
    {
        foreach (var length in new[] { 1, 3, ExpressionTape.LongestBlock })
        {
            var tape = new ExpressionTape(length);
            int prompt = tape.Add(Symbol()), first = tape.Add((Count)7), second = tape.Add((Count)9), real = tape.Add((Real)0.5), other = tape.Add((Real)0.25);
            Assert.Equal((first, second, real), (tape.Add((Count)7), tape.Add((Count)9), tape.Add((Real)0.5)));
            for (var i = 0; i < length; i++)
                tape.Set(i, new WorkloadPoint(i + 1, 2, 3));
            tape.Evaluate(length);
            for (var i = 0; i < length; i++)
            {
                Assert.Equal((i + 1, 7, 9), (tape.CountAt(prompt, i), tape.CountAt(first, i), tape.CountAt(second, i)));
                Assert.Equal((0.5, 0.25), (tape.RealAt(real, i), tape.RealAt(other, i)));
            }
        }
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
