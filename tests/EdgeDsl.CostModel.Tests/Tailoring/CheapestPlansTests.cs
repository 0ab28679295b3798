namespace EdgeDsl.CostModel.Tests;

/// <summary>The plans that prune as much as may be.</summary>
public class CheapestPlansTests
{
    private static readonly WorkloadRanges Ranges = new(new(1, 64), new(1, 16), new(1, 1));

    [Fact]
    public void The_first_that_keeps_every_budget_is_feasible()
    {
        // 8 bits store more than 4; both budgets are to be kept.
        var eight = Storage(WeightFormat.Q8_0);
        var four = Storage(WeightFormat.Q4_K);
        Assert.True(four < eight);
        Assert.Equal([2, 2], Cheapest(new DeploymentBudgets { Storage = eight }).Feasible!);
        Assert.Equal([5, 5], Cheapest(new DeploymentBudgets { Storage = eight - 1 }).Feasible!);
        Assert.Equal([5, 5], Cheapest(new DeploymentBudgets { Storage = four, TimeToFirstToken = 1 }).Feasible!);
        Assert.Null(Cheapest(new DeploymentBudgets { Storage = four - 1 }).Feasible);
        Assert.Null(Cheapest(new DeploymentBudgets { Storage = eight, TimeToFirstToken = 1e-12 }).Feasible);
    }

    [Fact]
    public void A_budget_that_no_format_keeps_is_named_with_the_least_need()
    {
        var four = Storage(WeightFormat.Q4_K);
        var infeasible = Cheapest(new DeploymentBudgets { Storage = four - 1, TimeToFirstToken = 1 }).Infeasible(true);
        Assert.Equal((Budget.Storage, four, true, true), (infeasible.Limit.Budget, infeasible.Need, infeasible.IsAlone, infeasible.IsProven));
        // Of two the one that is missed by more, in whichever order they come.
        Assert.Equal(Budget.Storage, Cheapest(new DeploymentBudgets { Storage = four / 3, Memory = Memory(WeightFormat.Q4_K) / 2 }).Infeasible(false).Limit.Budget);
        var memory = Cheapest(new DeploymentBudgets { Storage = four / 2, Memory = Memory(WeightFormat.Q4_K) / 3 }).Infeasible(false);
        Assert.Equal((Budget.Memory, Memory(WeightFormat.Q4_K), true, false), (memory.Limit.Budget, memory.Need, memory.IsAlone, memory.IsProven));
    }

    [Fact]
    public void Where_each_alone_is_kept_the_one_is_named_that_the_nearest_plan_misses()
    {
        // 8 bits are the slower ones to load and here the faster ones in prefill: no format keeps both budgets.
        var (four, eight) = (TimeToFirstToken(WeightFormat.Q4_K), TimeToFirstToken(WeightFormat.Q8_0));
        Assert.True(eight < four);
        var nearEight = Cheapest(new DeploymentBudgets { Storage = Storage(WeightFormat.Q8_0) - 1, TimeToFirstToken = eight }).Infeasible(false);
        Assert.Equal((Budget.Storage, Storage(WeightFormat.Q8_0), false), (nearEight.Limit.Budget, nearEight.Need, nearEight.IsAlone));
        var nearFour = Cheapest(new DeploymentBudgets { Storage = Storage(WeightFormat.Q4_K), TimeToFirstToken = four * (1 - 1e-9) }).Infeasible(false);
        Assert.Equal((Budget.TimeToFirstToken, four, false), (nearFour.Limit.Budget, nearFour.Need, nearFour.IsAlone));
    }

    private static CheapestPlans Cheapest(DeploymentBudgets budgets)
    {
        var model = new DeploymentCostModel(Deployment);
        return new CheapestPlans(model, TailoringLimit.Of(model, budgets, Ranges), new LayerOptions(Deployment, Deployment.Tailoring!, CancellationToken.None));
    }

    private static double Storage(WeightFormat format) => Need(format, Budget.Storage);

    private static double Memory(WeightFormat format) => Need(format, Budget.Memory);

    private static double TimeToFirstToken(WeightFormat format) => Need(format, Budget.TimeToFirstToken);

    private static double Need(WeightFormat format, Budget budget) =>
        new DeploymentCostModel(Deployment.With(new EquatableArray<LayerPlan>([new(2, format), new(2, format)]))).At(new WorkloadPoint(64, 16, 1).ToWorkload()).Need(budget).Constant;

    private static readonly Deployment Deployment = new()
    {
        Model = SmallModel.Tied with { HiddenSize = 256, HeadDimension = 64, LayerSensitivities = new([0.5, 1]) },
        Policy = new QuantizationPolicy { Mix = GgufMix.F16 },
        Device = new Device
        {
            Class = DeviceClass.ArmCpu,
            MemoryBandwidth = 17e9,
            MemoryCapacity = 8e9,
            StorageBandwidth = 1e9,
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 150e9 }],
            Calibrations =
            [
                new Calibration { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.1, BandwidthShare = 1, StepTime = 0 },
                new Calibration { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.5, BandwidthShare = 1, StepTime = 0 },
            ],
        },
        Tailoring = new Tailoring { MaxPruning = 2 / 32.0, BitWidths = new([4, 8]) },
    };
}
