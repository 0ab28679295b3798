namespace EdgeDsl.CostModel.Tests;

/// <summary>Small deployments, tailored and searched plan by plan.</summary>
public class BruteForceTests
{
    // All 2,400 take minutes; the everyday run takes the first quarter.
    private static readonly int Instances = int.TryParse(Environment.GetEnvironmentVariable("EDGEDSL_INSTANCES"), System.Globalization.CultureInfo.InvariantCulture, out var instances) ? instances : 600;

    private const int FewPlans = 40;

    private static readonly Budget[] Limited =
    [
        Budget.Memory, Budget.Storage, Budget.TimeToFirstToken, Budget.TimePerOutputToken, Budget.EndToEnd, Budget.EnergyPerToken, Budget.EnergyPerRequest,
    ];

    [Theory]
    [Trait("Takes", "long")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_plan_is_the_best_of_all_plans(int part)
    {
        var (feasible, pruned, infeasible) = (0, 0, 0);
        for (var seed = part; seed <= Instances; seed += 4)
        {
            switch (Kind(Instance(seed), seed))
            {
                case PlanKind.Infeasible:
                    infeasible++;
                    break;
                case PlanKind.Pruned:
                    pruned++;
                    goto default;
                default:
                    feasible++;
                    break;
            }
        }

        // Every kind of instance is there.
        Assert.True(feasible > Instances / 8 && pruned > Instances / 24 && infeasible > Instances / 80, $"{feasible} feasible, {pruned} pruned, {infeasible} infeasible");
    }

    [Fact]
    public void So_it_is_where_there_are_few_plans()
    {
        var kinds = Enumerable.Range(-40, 40).Select(seed => (seed, instance: Instance(seed))).Where(one => one.instance.Plans.Count <= FewPlans)
            .Select(one => Kind(one.instance, one.seed)).ToList();
        Assert.All(Enum.GetValues<PlanKind>(), kind => Assert.Contains(kind, kinds));
    }

    private static PlanKind Kind((Deployment Deployment, DeploymentBudgets Budgets, WorkloadRanges Ranges, IReadOnlyList<EquatableArray<LayerPlan>> Plans) instance, int seed)
    {
        var (deployment, budgets, ranges, plans) = instance;
        var tailored = TailoredDeployment.Of(deployment, budgets, ranges)!;
        var (best, some) = (double.PositiveInfinity, false);
        foreach (var plan in plans)
        {
            var model = new DeploymentCostModel(deployment.With(plan));
            if (!Limited.All(budget => !(NeedAtWorst(model, ranges, budget) > budgets.Limit(budget, deployment.Device))))
                continue;
            some = true;
            best = Math.Min(best, Loss(deployment, plan));
        }

        if (!some)
        {
            Assert.True(tailored.Infeasible is not null, $"seed {seed}: no plan keeps the budgets");
            Assert.True(tailored.Infeasible.Need > tailored.Infeasible.Limit.Limit, $"seed {seed}");
            return PlanKind.Infeasible;
        }

        Assert.True(tailored.Infeasible is null, $"seed {seed}: a plan loses {best}");
        Assert.Contains(tailored.Plan, plans);
        Assert.True(Math.Abs(Loss(deployment, tailored.Plan) - best) < 1e-8, $"seed {seed}: {Loss(deployment, tailored.Plan)} in place of {best}");
        Assert.Equal(0, tailored.Gap);
        Assert.All(Limited, budget => Assert.False(NeedAtWorst(tailored.Model, ranges, budget) > budgets.Limit(budget, deployment.Device)));
        return tailored.Plan.Any(layer => layer.PrunedThirtySeconds > 0) ? PlanKind.Pruned : PlanKind.Whole;
    }

    internal static (Deployment Deployment, DeploymentBudgets Budgets, WorkloadRanges Ranges, IReadOnlyList<EquatableArray<LayerPlan>> Plans) Instance(int seed)
    {
        var random = new Random(seed);
        var deployment = RandomDeployment(random);
        var ranges = new WorkloadRanges(new(1, random.Next(1, 700)), new(1, random.Next(1, 90)), new(1, random.Next(1, 4)));
        var plans = Plans(deployment).ToList();
        return (deployment, RandomBudgets(random, deployment, ranges, plans[random.Next(plans.Count)]), ranges, plans);
    }

    private static double NeedAtWorst(DeploymentCostModel model, WorkloadRanges ranges, Budget budget) =>
        model.At(WorstPoint.Find(model, ranges, budget).ToWorkload()).Need(budget).Constant;

    // cost-model §6.1 by hand: Σ a·r² + Σ g·ln ratio, g the share of the layer.
    internal static double Loss(Deployment deployment, EquatableArray<LayerPlan> plan)
    {
        var loss = 0.0;
        for (var layer = 0; layer < plan.Count; layer++)
        {
            loss += deployment.Model.LayerSensitivities[layer] * Math.Pow(plan[layer].PrunedThirtySeconds / 32.0, 2);
            loss += Math.Log(plan[layer].Format switch
            {
                WeightFormat.Q4_K => 1.0432,
                WeightFormat.Q5_K => 1.0168,
                WeightFormat.Q6_K => 1.0035,
                WeightFormat.Q8_0 => 1.0004,
                WeightFormat.Int4 => Math.Exp(18.16 * Math.Pow(2, -1.855 * 4.5)),
                WeightFormat.Int8 => Math.Exp(18.16 * Math.Pow(2, -1.855 * 8.5)),
                _ => PerplexityRatio.Of(new DeploymentCostModel(deployment)),
            }) / plan.Count;
        }

        return loss;
    }

    private static Deployment RandomDeployment(Random random)
    {
        var layers = random.Next(1, 4);
        var heads = random.Next(1, 5);
        var uniform = random.Next(3) == 0;
        int[] bits = random.Next(3) switch { 0 => [], 1 => [4, 8], _ => uniform ? [4, 8] : [4, 5, 6] };
        return new Deployment
        {
            Model = new Transformer
            {
                Name = "small",
                Layers = layers,
                HiddenSize = 256,
                IntermediateSize = 32 * random.Next(4, 40) + random.Next(2),
                AttentionHeads = heads,
                KeyValueHeads = heads,
                HeadDimension = 64,
                VocabularySize = random.Next(50, 2000),
                TieWordEmbeddings = random.Next(2) == 0,
                MaxPositionEmbeddings = 4096,
                Experts = random.Next(5) == 0 ? 4 : 0,
                ExpertsPerToken = 2,
                LayerSensitivities = new([.. Enumerable.Range(0, layers).Select(_ => random.Next(6) == 0 ? 0 : random.NextDouble())]),
            },
            Policy = uniform
                ? new QuantizationPolicy { Bits = 4, GroupSize = 32 }
                : new QuantizationPolicy { Mix = random.Next(2) == 0 ? GgufMix.Q4_K_M : GgufMix.Q8_0 },
            Device = new Device
            {
                Class = random.Next(2) == 0 ? DeviceClass.ArmCpu : DeviceClass.IntegratedGpu,
                MemoryBandwidth = 1e9 * Math.Exp(4 * random.NextDouble()),
                MemoryCapacity = 8e9,
                IdlePower = 3,
                MaxPower = 12,
                DecodePower = random.Next(3) == 0 ? 7 : double.NaN,
                EnergyPerByte = random.Next(3) == 0 ? 60e-12 : double.NaN,
                StorageBandwidth = 1e8,
                Rates =
                [
                    new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 1e9 * Math.Exp(8 * random.NextDouble()), EnergyPerOperation = 1e-12 },
                ],
            },
            Runtime = uniform ? Runtime.Mlc : Runtime.LlamaCpp,
            ColdStart = random.Next(3) == 0,
            Tailoring = new Tailoring
            {
                MaxPruning = random.Next(1, bits.Length > 1 ? 4 : 9) / 32.0,
                ProtectedLayers = layers > 1 && random.Next(3) == 0 ? new([-1]) : default,
                BitWidths = new(bits),
            },
        };
    }

    private static DeploymentBudgets RandomBudgets(Random random, Deployment deployment, WorkloadRanges ranges, EquatableArray<LayerPlan> aim)
    {
        var model = new DeploymentCostModel(deployment.With(aim));
        return new DeploymentBudgets
        {
            Memory = Some(Budget.Memory),
            Storage = Some(Budget.Storage),
            TimeToFirstToken = Some(Budget.TimeToFirstToken),
            TimePerOutputToken = Some(Budget.TimePerOutputToken),
            EndToEnd = Some(Budget.EndToEnd),
            EnergyPerToken = Some(Budget.EnergyPerToken),
            EnergyPerRequest = Some(Budget.EnergyPerRequest),
        };

        // Exactly what a plan needs, or a little more or less than that.
        double Some(Budget budget) => random.Next(3) > 0 ? double.NaN
            : NeedAtWorst(model, ranges, budget) * (random.Next(3) == 0 ? 1 : 0.99 + (0.04 * random.NextDouble()));
    }

    private static IEnumerable<EquatableArray<LayerPlan>> Plans(Deployment deployment)
    {
        var tailoring = deployment.Tailoring!;
        IEnumerable<LayerPlan[]> plans = [[]];
        for (var layer = 0; layer < deployment.Model.Layers; layer++)
        {
            var isProtected = layer == deployment.Model.Layers - 1 && tailoring.ProtectedLayers.Count > 0;
            WeightFormat[] formats = isProtected || tailoring.BitWidths.Count == 0 ? [WeightFormat.Unspecified]
                : [.. tailoring.BitWidths.Select(bits => FormatOf(bits, deployment.Runtime))];
            var options = formats.SelectMany(format =>
                Enumerable.Range(0, isProtected ? 1 : (int)(tailoring.MaxPruning * 32) + 1).Select(pruned => new LayerPlan(pruned, format))).ToList();
            plans = plans.SelectMany(plan => options.Select(option => (LayerPlan[])[.. plan, option]));
        }

        return plans.Select(plan => new EquatableArray<LayerPlan>(plan));
    }

    private static WeightFormat FormatOf(int bits, Runtime runtime) => (bits, runtime == Runtime.LlamaCpp) switch
    {
        (4, true) => WeightFormat.Q4_K,
        (5, true) => WeightFormat.Q5_K,
        (6, true) => WeightFormat.Q6_K,
        (8, true) => WeightFormat.Q8_0,
        (4, _) => WeightFormat.Int4,
        _ => WeightFormat.Int8,
    };

    private enum PlanKind
    {
        Whole,
        Pruned,
        Infeasible,
    }
}
