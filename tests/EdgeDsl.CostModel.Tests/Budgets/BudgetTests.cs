namespace EdgeDsl.CostModel.Tests.Budgets;

/// <summary>What each budget limits, where it stands, and the workload that needs most of it.</summary>
public sealed class BudgetTests
{
    // One device that knows everything, with a band of 10 % around its times.
    private static readonly DeploymentCostModel Model = new(new Deployment
    {
        Model = SmallModel.Tied,
        Policy = new QuantizationPolicy { Weights = WeightFormat.F16 },
        Device = new Device
        {
            Class = DeviceClass.ArmCpu,
            MemoryCapacity = 64,
            ReservedMemory = 16,
            MemoryBandwidth = 1e6,
            IdlePower = 2,
            MaxPower = 6,
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 1e8 }],
            Calibrations =
            [
                .. from phase in new[] { Phase.Prefill, Phase.Decode }
                   select new Calibration { Runtime = Runtime.LlamaCpp, Phase = phase, ComputeShare = 1, BandwidthShare = 1, StepTime = 0, RelativeError = 0.1 },
            ],
        },
    });

    private static readonly DeploymentCosts Costs = Model.At(new Workload(384, 128, 1));

    public static TheoryData<Budget, Real, Real> Needs { get; } = new()
    {
        { Budget.Memory, Costs.PeakMemoryBytes, Costs.PeakMemoryBytes },
        { Budget.DeviceMemory, Costs.PeakMemoryBytes, Costs.PeakMemoryBytes },
        { Budget.Storage, Costs.WeightBytes, Costs.WeightBytes },
        { Budget.Power, Costs.PeakPower, Costs.PeakPower },
        { Budget.TimeToFirstToken, Costs.TimeToFirstToken, Costs.TimeToFirstTokenHigh },
        { Budget.TimePerOutputToken, Costs.TimePerOutputToken, Costs.TimePerOutputTokenHigh },
        { Budget.EndToEnd, Costs.EndToEndLatency, Costs.EndToEndLatencyHigh },
        { Budget.EnergyPerToken, Costs.EnergyPerToken, Costs.EnergyPerTokenHigh },
        { Budget.EnergyPerRequest, Costs.EnergyPerRequest, Costs.EnergyPerRequestHigh },
        { Budget.Battery, Costs.EnergyPerRequest, Costs.EnergyPerRequestHigh },
    };

    [Theory]
    [MemberData(nameof(Needs))]
    public void Each_budget_limits_one_cost(Budget budget, Real need, Real high)
    {
        Assert.Equal(need.Constant, Costs.Need(budget).Constant);
        Assert.Equal(high.Constant, Costs.NeedHigh(budget).Constant);
        Assert.False(need.IsUnknown || high.IsUnknown);
    }

    // A band of 95 % claims nothing: what takes a second may take 1 / (1 − 0.95) of them.
    [Fact]
    public void Where_nothing_is_claimed_twenty_times_the_cost_may_be_needed()
    {
        var deployment = Model.Deployment;
        var unknown = new DeploymentCostModel(deployment with
        {
            Device = deployment.Device with { Calibrations = [.. deployment.Device.Calibrations.Select(row => row with { RelativeError = 0.95 })] },
        }).At(new Workload(384, 128, 1));
        Assert.True(unknown.TimeToFirstTokenHigh.IsUnknown);
        Assert.Equal(20 * Costs.TimeToFirstToken.Constant, unknown.NeedHigh(Budget.TimeToFirstToken).Constant, 9);
        Assert.Equal(Costs.PeakPower.Constant, unknown.NeedHigh(Budget.Power).Constant);
    }

    [Fact]
    public void Quality_is_no_cost_of_a_workload() => Assert.True(Costs.Need((Budget)99).IsUnknown && Costs.NeedHigh((Budget)99).IsUnknown);

    [Fact]
    public void Limits_are_those_that_are_declared()
    {
        var device = Model.Deployment.Device;
        var budgets = new DeploymentBudgets
        {
            Memory = 1,
            Storage = 2,
            Power = 3,
            TimeToFirstToken = 4,
            TimePerOutputToken = 5,
            EndToEnd = 6,
            EnergyPerToken = 7,
            EnergyPerRequest = 8,
            BatteryCapacity = 90,
            BatteryRequests = 10,
        };
        Budget[] all =
        [
            Budget.Memory, Budget.Storage, Budget.Power, Budget.TimeToFirstToken, Budget.TimePerOutputToken, Budget.EndToEnd, Budget.EnergyPerToken, Budget.EnergyPerRequest, Budget.Battery,
        ];
        // The battery's 90 J for 10 requests are 9 J for each.
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], all.Select(budget => budgets.Limit(budget, device)));
        Assert.All(all, budget => Assert.Equal(double.PositiveInfinity, new DeploymentBudgets().Limit(budget, device)));
        Assert.Equal((48, double.PositiveInfinity), (budgets.Limit(Budget.DeviceMemory, device), budgets.Limit(Budget.DeviceMemory, new Device())));
        Assert.Equal(double.PositiveInfinity, budgets.Limit((Budget)99, device));
    }

    [Fact]
    public void All_but_power_and_energy_per_token_are_worst_in_the_far_corner()
    {
        var ranges = new WorkloadRanges(new(1, 300), new(2, 40), new(3, 5));
        Assert.Equal(new WorkloadPoint(300, 40, 5), WorstPoint.Find(Model, ranges, Budget.Memory));
        Assert.Equal(new WorkloadPoint(300, 40, 5), WorstPoint.Find(Model, ranges, Budget.EndToEnd));
        Assert.Equal(new WorkloadPoint(300, 40, 3), WorstPoint.Find(Model, ranges, Budget.EnergyPerToken));
    }
}
