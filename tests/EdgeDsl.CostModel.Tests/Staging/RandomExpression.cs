namespace EdgeDsl.CostModel.Tests;

/// <summary>A random formula twice: as the cost model builds it, and as a function that computes it at once.</summary>
internal sealed class RandomExpression
{
    private readonly Random random;

    public RandomExpression(int seed, bool onlyGrowing)
    {
        random = new Random(seed);
        OnlyGrowing = onlyGrowing;
        var (prompt, output, batch) = (random.Next(0, 5), random.Next(0, 4), random.Next(1, 3));
        Ranges = new WorkloadRanges(new(prompt, prompt + random.Next(1, 6)), new(output, output + random.Next(1, 4)), new(batch, batch + random.Next(1, 3)));
    }

    /// <summary>Whether nothing is subtracted, so that every formula is largest in the far corner.</summary>
    public bool OnlyGrowing { get; }

    public WorkloadRanges Ranges { get; }

    public IEnumerable<WorkloadPoint> Points =>
        from prompt in Enumerable.Range(Ranges.PromptTokens.Low, (int)Ranges.PromptTokens.Length)
        from output in Enumerable.Range(Ranges.OutputTokens.Low, (int)Ranges.OutputTokens.Length)
        from batch in Enumerable.Range(Ranges.Batch.Low, (int)Ranges.Batch.Length)
        select new WorkloadPoint(prompt, output, batch);

    public (Count Count, Func<WorkloadPoint, long> Value) NextCount(int depth = 4)
    {
        if (depth == 0 || random.Next(8) == 0)
            return NextLeaf();
        var (a, valueOfA) = NextCount(depth - 1);
        var (b, valueOfB) = NextCount(depth - 1);
        long factor = random.Next(OnlyGrowing ? 1 : -3, 9);
        long divisor = random.Next(1, 9);
        return random.Next(7) switch
        {
            0 => (a + b, point => valueOfA(point) + valueOfB(point)),
            1 => (a + (factor * b), point => valueOfA(point) + (factor * valueOfB(point))),
            2 => (Count.Min(a, b), point => Math.Min(valueOfA(point), valueOfB(point))),
            3 => (Count.Max(a, b), point => Math.Max(valueOfA(point), valueOfB(point))),
            4 => (Count.CeilingDivide(a, divisor), point => (long)Math.Ceiling(valueOfA(point) / (decimal)divisor)),
            5 when depth <= 2 => (a * b, point => valueOfA(point) * valueOfB(point)),
            6 when depth <= 2 && OnlyGrowing => (Count.Triangular(a), point => SumTo(valueOfA(point))),
            _ => OnlyGrowing ? (a + b + 1, point => valueOfA(point) + valueOfB(point) + 1) : (a - b, point => valueOfA(point) - valueOfB(point)),
        };
    }

    public (Real Real, Func<WorkloadPoint, double> Value) NextReal(int depth = 4)
    {
        if (depth == 0 || random.Next(8) == 0)
        {
            var (count, value) = NextCount(2);
            return (count, point => value(point));
        }

        var (a, valueOfA) = NextReal(depth - 1);
        var (b, valueOfB) = NextReal(depth - 1);
        var factor = random.Next(4) switch { 0 => 0.25, 1 => 8.0, 2 => 1.0, _ => random.NextDouble() + 0.1 };
        return random.Next(6) switch
        {
            0 => (a + b, point => valueOfA(point) + valueOfB(point)),
            1 => (a * b, point => valueOfA(point) * valueOfB(point)),
            2 => (Real.Max(a, b), point => Math.Max(valueOfA(point), valueOfB(point))),
            3 => (a / (b + factor), point => valueOfA(point) / (valueOfB(point) + factor)),
            4 => (a * factor, point => valueOfA(point) * factor),
            _ => (a + factor, point => valueOfA(point) + factor),
        };
    }

    private (Count Count, Func<WorkloadPoint, long> Value) NextLeaf()
    {
        long constant = random.Next(OnlyGrowing ? 0 : -4, 12);
        return random.Next(4) switch
        {
            0 => (Count.Symbol(WorkloadDimension.PromptTokens, Ranges.PromptTokens.Low, Ranges.PromptTokens.High), point => point.PromptTokens),
            1 => (Count.Symbol(WorkloadDimension.OutputTokens, Ranges.OutputTokens.Low, Ranges.OutputTokens.High), point => point.OutputTokens),
            2 => (Count.Symbol(WorkloadDimension.Batch, Ranges.Batch.Low, Ranges.Batch.High), point => point.Batch),
            _ => (constant, _ => constant),
        };
    }

    private static long SumTo(long n)
    {
        var sum = 0L;
        for (var i = 1L; i <= n; i++)
            sum += i;
        return sum;
    }
}
