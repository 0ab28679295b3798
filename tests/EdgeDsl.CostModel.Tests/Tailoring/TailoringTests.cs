namespace EdgeDsl.CostModel.Tests;

/// <summary>What may be tailored, and under which budgets.</summary>
public class TailoringTests
{
    private static readonly WorkloadRanges Ranges = new(new(1, 64), new(1, 16), new(1, 1));

    [Theory]
    [InlineData(0.5, 16)]
    [InlineData(0.03, 0)]
    [InlineData(0.03125, 1)]
    [InlineData(0.99, 31)]
    public void As_many_thirty_seconds_are_pruned_as_the_cap_has(double cap, int most) => Assert.Equal(most, new Tailoring { MaxPruning = cap }.MostPruned);

    [Fact]
    public void Layers_are_protected_from_either_end()
    {
        var tailoring = new Tailoring { ProtectedLayers = new([0, 2, -1]) };
        Assert.Equal([true, false, true, false, true], Enumerable.Range(0, 5).Select(layer => tailoring.Protects(layer, 5)));
        Assert.False(new Tailoring().Protects(0, 1));
    }

    [Fact]
    public void Of_two_budgets_for_one_cost_the_tighter_is_kept()
    {
        Assert.Equal([(Budget.Memory, 1e6)], Limits(new DeploymentBudgets { Memory = 1e6 }));
        Assert.Equal([(Budget.DeviceMemory, 8e6)], Limits(new DeploymentBudgets { Memory = 9e6 }));
        Assert.Equal([(Budget.DeviceMemory, 8e6), (Budget.Storage, 5), (Budget.EndToEnd, 3)], Limits(new DeploymentBudgets { Storage = 5, EndToEnd = 3 }));
    }

    [Fact]
    public void Budgets_are_kept_at_the_point_that_costs_most()
    {
        var limit = Assert.Single(TailoringLimit.Of(Model, new DeploymentBudgets { Memory = 1 }, Ranges));
        Assert.Equal(new WorkloadPoint(64, 16, 1), limit.Point);
        Assert.Equal(Model.At(limit.Point.ToWorkload()).PeakMemoryBytes.Constant, limit.Need(Model));
    }

    [Fact]
    public void A_cost_that_is_not_known_limits_nothing() =>
        Assert.Equal([(Budget.DeviceMemory, 8e6)], Limits(new DeploymentBudgets { EnergyPerToken = 1, EnergyPerRequest = 2 }));

    [Fact]
    public void A_score_takes_the_first_limited_energy_and_the_first_limited_time()
    {
        var point = new WorkloadPoint(64, 16, 1);
        var costs = Model.At(point.ToWorkload());
        TailoringLimit Of(Budget budget, double share) => new(budget, share * costs.Need(budget).Constant, point);
        Assert.Equal(1, Score());
        Assert.Equal(1, Score(Of(Budget.EndToEnd, 1), Of(Budget.TimePerOutputToken, 0.1)));
        Assert.Equal(0.25, Score(Of(Budget.TimeToFirstToken, 0.1), Of(Budget.TimePerOutputToken, 0.1), Of(Budget.EndToEnd, 0.5)), 12);
        Assert.Equal(0.01, Score(Of(Budget.TimeToFirstToken, 0.5), Of(Budget.TimePerOutputToken, 0.1)), 12);
        Assert.Equal(0.25, Score(Of(Budget.TimeToFirstToken, 0.5), Of(Budget.Memory, 0.1)), 12);
        Assert.Equal(1, Score(Of(Budget.TimeToFirstToken, 2)));

        static double Score(params TailoringLimit[] limits) => CloneScore.Of(Model, limits);
    }

    private static IEnumerable<(Budget, double)> Limits(DeploymentBudgets budgets) => TailoringLimit.Of(Model, budgets, Ranges).Select(limit => (limit.Budget, limit.Limit));

    private static readonly DeploymentCostModel Model = new(new Deployment
    {
        Model = SmallModel.Tied,
        Policy = new QuantizationPolicy { Mix = GgufMix.F16 },
        Device = new Device
        {
            Class = DeviceClass.ArmCpu,
            MemoryBandwidth = 17e9,
            MemoryCapacity = 8e6,
            StorageBandwidth = 1e9,
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 150e9 }],
        },
        Tailoring = new Tailoring(),
    });
}
