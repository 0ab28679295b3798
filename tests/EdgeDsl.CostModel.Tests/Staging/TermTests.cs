namespace EdgeDsl.CostModel.Tests;

/// <summary>Costs of the product's own: only its program knows them, so that all there is to them is which one it is.</summary>
public sealed class TermTests
{
    private static readonly DeploymentCostModel Model = new(new Deployment
    {
        Model = SmallModel.Tied,
        Policy = new QuantizationPolicy { Weights = WeightFormat.F16 },
        Device = new Device { Class = DeviceClass.ArmCpu, MemoryBandwidth = 1e6, Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 1e8 }] },
    });

    private static Count Own => Costs().PeakMemoryBytes - Costs(null).PeakMemoryBytes;

    [Fact]
    public void A_term_is_itself_and_nothing_else()
    {
        Count own = Own, again = Own, count = Count.Symbol(WorkloadDimension.PromptTokens, 0, 1L << 62);
        Assert.Equal(CostTermKind.PeakMemory, Assert.IsType<CountTerm>(own.Expression).Kind);
        Assert.NotSame(own.Expression, again.Expression);
        Assert.Equal(own, again);
        Assert.Equal(own.GetHashCode(), again.GetHashCode());
        Assert.Equal(0, (own - again).High); // like terms join
        Assert.NotEqual(own, count);
        Assert.False(own.IsConstant || (own - count).IsConstant);
        Assert.Equal(CostTermKind.TimeToFirstToken, KindOf(Costs(CostTermKind.TimeToFirstToken).TimeToFirstToken));
        Assert.Equal(CostTermKind.TimePerOutputToken, KindOf(Costs(CostTermKind.TimePerOutputToken).TimePerOutputToken));
        Assert.True(Costs(CostTermKind.TimeToFirstToken).TimePerOutputToken.IsConstant);

        static CostTermKind KindOf(Real sum) => Assert.IsType<RealTerm>(Assert.IsType<RealBinary>(sum.Expression).Right.Expression).Kind;
    }

    // Any size of memory there is, and room for the deployment's own beside it.
    [Fact]
    public void A_term_leaves_room_for_the_sum_it_is_added_to()
    {
        Assert.Equal((0, 1L << 62), (Own.Low, Own.High));
        Assert.False((Own + ((1L << 62) - 1)).IsOverflow);
        Assert.True((Own + (1L << 62)).IsOverflow);
    }

    [Fact]
    public void Nothing_is_known_of_the_bounds_of_a_time()
    {
        Real time = Costs(CostTermKind.TimeToFirstToken).TimeToFirstToken, n = Count.Symbol(WorkloadDimension.PromptTokens, 1, 10);
        Assert.All([time, time + n, n + time, time * n, time / n, n / time, Real.Max(time, n), Real.Max(n, time)], real =>
        {
            Assert.False(real.IsConstant);
            Assert.Equal((double.NaN, double.NaN), (real.Low, real.High));
        });
    }

    // A workload alone does not give it a value.
    [Fact]
    public void A_term_is_not_evaluated()
    {
        Assert.Throws<InvalidOperationException>(() => { new ExpressionEvaluator(1, 1, 1).Evaluate(Own); });
        Assert.Throws<InvalidOperationException>(() => { new ExpressionTape(1).Add(Own); });
    }

    private static DeploymentCosts Costs(CostTermKind? kind = CostTermKind.PeakMemory) =>
        Model.At(new Workload(10, 3, 1), kind is { } declared ? new ProductTerms([declared]) : null);
}
