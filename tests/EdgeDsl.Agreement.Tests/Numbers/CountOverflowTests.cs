using System.Numerics;
using EdgeDsl.CostModel;

namespace EdgeDsl.Agreement.Tests.Numbers;

/// <summary>Counts of workloads up to the largest integers: what is not said to overflow is, in integers without end, the same number.</summary>
public class CountOverflowTests
{
    private const int Deployments = 600;

    [Fact]
    public void No_count_wraps_that_is_not_reported()
    {
        int checkedCounts = 0, overflows = 0, almost = 0;
        for (var seed = 0; seed < Deployments; seed++)
        {
            var random = new Random(seed);
            var deployment = new RandomDeployment(800_000 + seed, "O", long.MaxValue).Deployment;
            var ranges = new WorkloadRanges(Extreme(random, 0), Extreme(random, 0), Extreme(random, 1));
            var costs = new DeploymentCostModel(deployment).At(ranges.ToFreeWorkload());
            if (costs.HasOverflow)
            {
                overflows++;
                continue;
            }

            foreach (var point in new[] { Corner(ranges, range => range.Low), Corner(ranges, range => range.High), Corner(ranges, range => (int)random.NextInt64(range.Low, (long)range.High + 1)) })
            {
                var wrapping = new ExpressionEvaluator(point.PromptTokens, point.OutputTokens, point.Batch);
                foreach (var count in Counts(costs))
                {
                    var exact = Exact(count, point);
                    Assert.Equal(exact, wrapping.Evaluate(count));
                    checkedCounts++;
                    almost += exact > long.MaxValue / 64 ? 1 : 0;
                }
            }
        }

        Assert.True(checkedCounts > 1000 && overflows > Deployments / 10 && almost > 10, $"{checkedCounts} counts, {overflows} overflows, {almost} near the limit");
    }

    private static IEnumerable<Count> Counts(DeploymentCosts costs) =>
        new[] { costs.PrefillFlops, costs.DecodeFlopsPerToken, costs.TotalFlops, costs.WeightBytes, costs.KeyValueCacheBytes, costs.ActivationBytes, costs.PeakMemoryBytes };

    private static DimensionRange Extreme(Random random, int least) => random.Next(4) switch
    {
        0 => new DimensionRange(least, int.MaxValue),
        1 => new DimensionRange(int.MaxValue - random.Next(3), int.MaxValue),
        2 => new DimensionRange(1, 1),
        _ => new DimensionRange(1, 1 << random.Next(1, 31)),
    };

    private static WorkloadPoint Corner(WorkloadRanges ranges, Func<DimensionRange, int> end) => new(end(ranges.PromptTokens), end(ranges.OutputTokens), end(ranges.Batch));

    private static BigInteger Exact(Count count, WorkloadPoint point) => count.Expression is { } expression ? Exact(expression, point) : count.Constant;

    private static BigInteger Exact(CountExpression expression, WorkloadPoint point) => expression switch
    {
        CountSymbol { Dimension: WorkloadDimension.PromptTokens } => point.PromptTokens,
        CountSymbol { Dimension: WorkloadDimension.OutputTokens } => point.OutputTokens,
        CountSymbol => point.Batch,
        CountSum sum => sum.Terms.Aggregate((BigInteger)sum.Constant, (total, term) => total + (term.Factor * Exact(term.Expression, point))),
        CountBinary { Operator: CountOperator.Product } product => Exact(product.Left, point) * Exact(product.Right, point),
        CountBinary { Operator: CountOperator.Minimum } least => BigInteger.Min(Exact(least.Left, point), Exact(least.Right, point)),
        CountBinary most => BigInteger.Max(Exact(most.Left, point), Exact(most.Right, point)),
        CountCeilingQuotient quotient => (Exact(quotient.Dividend, point) + quotient.Divisor - 1) / quotient.Divisor,
        CountTriangular triangular => Exact(triangular.N, point) * (Exact(triangular.N, point) + 1) / 2,
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };
}
