namespace EdgeDsl.CostModel.Tests;

/// <summary>Models of real size: budgets kept, gap stated, cancellation.</summary>
public class TailoredDeploymentTests
{
    private static readonly WorkloadRanges Ranges = new(new(1, 1024), new(1, 256), new(1, 1));

    public static TheoryData<string, GgufMix, int[]> Deployments { get; } = new()
    {
        { "Llama-3.1-8B", GgufMix.Q4_K_M, [] },
        { "Llama-3.1-8B", GgufMix.F16, [4, 5, 6, 8] },
        { "Llama-2-7B", GgufMix.Q8_0, [2, 3, 4, 5, 6, 8] },
        { "Phi-2", GgufMix.Q5_K_M, [] },
        { "Phi-2", GgufMix.Q8_0, [4, 8] },
        { "Llama-3.2-1B", GgufMix.Q4_0, [] },
    };

    [Theory]
    [Trait("Takes", "long")]
    [MemberData(nameof(Deployments))]
    public void One_budget_is_kept_within_a_thousandth_of_the_best(string model, GgufMix mix, int[] bits)
    {
        foreach (var budget in new[] { Budget.Memory, Budget.TimeToFirstToken, Budget.TimePerOutputToken, Budget.EnergyPerToken })
        {
            foreach (var share in new[] { 0.1, 0.37, 0.8 })
            {
                Assert.InRange(Tailor(Deploy(model, mix, bits), share, budget).Gap, 0, 1e-3);
            }
        }
    }

    [Theory]
    [Trait("Takes", "long")]
    [MemberData(nameof(Deployments))]
    public void Several_budgets_are_kept_within_a_hundredth_of_the_best(string model, GgufMix mix, int[] bits)
    {
        foreach (var share in new[] { 0.25, 0.6 })
        {
            var deployment = Deploy(model, mix, bits);
            Assert.InRange(Tailor(deployment, share, Budget.Memory, Budget.TimePerOutputToken).Gap, 0, 1e-2);
            Assert.InRange(Tailor(deployment, share, Budget.Memory, Budget.TimeToFirstToken, Budget.EnergyPerRequest).Gap, 0, 1e-2);
        }
    }

    [Fact]
    public void Bound_and_gap_of_more_layers_are_those_of_all_plans()
    {
        // Seven layers of three options each: 2,187 plans.
        var random = new Random(11);
        for (var instance = 0; instance < 4; instance++)
        {
            var deployment = Deploy("Llama-3.2-1B", GgufMix.Q8_0, instance % 2 == 0 ? [] : [4, 6, 8]);
            deployment = deployment with
            {
                Model = deployment.Model with { Layers = 7, LayerSensitivities = new([.. Enumerable.Range(0, 7).Select(_ => random.NextDouble())]) },
                Tailoring = deployment.Tailoring! with { MaxPruning = instance % 2 == 0 ? 2 / 32.0 : 0 },
            };
            LayerPlan[] options = instance % 2 == 0 ? [new(0, default), new(1, default), new(2, default)]
                : [new(0, WeightFormat.Q8_0), new(0, WeightFormat.Q6_K), new(0, WeightFormat.Q4_K)];
            IEnumerable<LayerPlan[]> all = [[]];
            for (var layer = 0; layer < 7; layer++)
                all = all.SelectMany(plan => options.Select(option => (LayerPlan[])[.. plan, option]));
            List<(double Loss, double Memory, double Time)> plans = [.. all.Select(plan => new EquatableArray<LayerPlan>(plan)).Select(Figures)];
            var aim = plans[random.Next(plans.Count)];

            var tailored = TailoredDeployment.Of(deployment, new DeploymentBudgets { Memory = aim.Memory, TimePerOutputToken = aim.Time }, Ranges)!;

            var best = plans.Where(plan => plan.Memory <= aim.Memory && plan.Time <= aim.Time).Min(plan => plan.Loss);
            var least = plans.Min(plan => plan.Loss);
            Assert.Equal(Figures(tailored.Plan).Loss, tailored.Loss, 9);
            Assert.InRange(tailored.Bound, least - 1e-12, best + 1e-12);
            Assert.InRange(tailored.Loss, best - 1e-12, best + (0.01 * (best - least)));
            Assert.True(tailored.Gap == 0 ? tailored.Loss - tailored.Bound < 2e-8
                : Math.Abs(tailored.Gap - ((tailored.Loss - tailored.Bound) / (tailored.Loss - least))) < 1e-12);

            (double Loss, double Memory, double Time) Figures(EquatableArray<LayerPlan> plan)
            {
                var costs = new DeploymentCostModel(deployment.With(plan)).At(new WorkloadPoint(1024, 256, 1).ToWorkload());
                return (BruteForceTests.Loss(deployment, plan), costs.PeakMemoryBytes.Constant, costs.TimePerOutputToken.Constant);
            }
        }
    }

    [Fact]
    public void Budgets_that_hold_leave_a_deployment_as_it_is()
    {
        var tailored = TailoredDeployment.Of(Deploy("Phi-2", GgufMix.Q8_0, []), new DeploymentBudgets { TimePerOutputToken = 10 }, Ranges)!;
        Assert.All(tailored.Plan, layer => Assert.Equal(default, layer));
        Assert.Equal((0, 1.0004), (tailored.Gap, tailored.PerplexityRatio));
        Assert.Equal(1 / 1.0004, CloneScore.Of(tailored.Model, tailored.Limits));
    }

    [Fact]
    public void A_model_that_breaks_down_under_every_plan_has_none() =>
        Assert.Null(TailoredDeployment.Of(Deploy("Llama-3.2-1B", GgufMix.Q3_K_M, []), new DeploymentBudgets { Memory = 1e9 }, Ranges));

    [Fact]
    public void A_mix_of_formats_is_found_where_each_format_alone_breaks_a_budget()
    {
        // Alike layers change format together at every price. Here four bits take less memory and eight bits less time in prefill.
        var deployment = Deploy("Llama-3.1-8B", GgufMix.F16, [4, 8]);
        deployment = deployment with
        {
            Tailoring = deployment.Tailoring! with { MaxPruning = 0.03125 },
            Device = deployment.Device with
            {
                Calibrations =
                [
                    new Calibration { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q4_K, ComputeShare = 0.1, BandwidthShare = 1, StepTime = 0 },
                    new Calibration { Runtime = Runtime.LlamaCpp, Phase = Phase.Prefill, Format = WeightFormat.Q8_0, ComputeShare = 0.5, BandwidthShare = 1, StepTime = 0 },
                ],
            },
        };
        var (four, eight) = (All(WeightFormat.Q4_K), All(WeightFormat.Q8_0));
        Assert.True(four.TimeToFirstToken.Constant > 1.5 * eight.TimeToFirstToken.Constant);
        var budgets = new DeploymentBudgets
        {
            Memory = (0.47 * four.PeakMemoryBytes.Constant) + (0.53 * eight.PeakMemoryBytes.Constant),
            TimeToFirstToken = (0.53 * four.TimeToFirstToken.Constant) + (0.47 * eight.TimeToFirstToken.Constant),
        };
        var tailored = TailoredDeployment.Of(deployment, budgets, Ranges)!;
        Assert.Null(tailored.Infeasible);
        Assert.All(tailored.Limits, limit => Assert.True(limit.Need(tailored.Model) <= limit.Limit));
        Assert.Equal([WeightFormat.Q4_K, WeightFormat.Q8_0], tailored.Plan.Select(layer => layer.Format).Distinct().OrderBy(format => format.ToString(), StringComparer.Ordinal));

        DeploymentCosts All(WeightFormat format) => new DeploymentCostModel(
            deployment.With(new EquatableArray<LayerPlan>([.. Enumerable.Repeat(new LayerPlan(0, format), 32)]))).At(new WorkloadPoint(1024, 256, 1).ToWorkload());
    }

    [Fact]
    public void Protected_layers_keep_their_size_and_format()
    {
        var deployment = Deploy("Llama-3.1-8B", GgufMix.F16, [4, 8]);
        deployment = deployment with { Tailoring = deployment.Tailoring! with { ProtectedLayers = new([0, 1, -1]) } };
        var tailored = Tailor(deployment, 0.5, Budget.Memory);
        Assert.All(new[] { 0, 1, 31 }, layer => Assert.Equal(default, tailored.Plan[layer]));
        Assert.All(Enumerable.Range(2, 29), layer => Assert.NotEqual(WeightFormat.Unspecified, tailored.Plan[layer].Format));
    }

    [Fact]
    public void The_budget_that_binds_is_named_with_the_need_of_the_cheapest_plan()
    {
        var deployment = Deploy("Llama-3.1-8B", GgufMix.Q4_K_M, []);
        var tailored = TailoredDeployment.Of(deployment, new DeploymentBudgets { Memory = 2e9, TimePerOutputToken = 10 }, Ranges)!;
        var halved = deployment.With(new EquatableArray<LayerPlan>([.. Enumerable.Repeat(new LayerPlan(16, WeightFormat.Unspecified), 32)]));
        Assert.Equal(Budget.Memory, tailored.Infeasible!.Limit.Budget);
        Assert.Equal(tailored.Infeasible.Limit.Need(new DeploymentCostModel(halved)), tailored.Infeasible.Need);
        Assert.Same(tailored.Untailored, tailored.Model);
        Assert.True(double.IsNaN(tailored.Loss) && tailored.Infeasible.IsAlone);
    }

    [Fact]
    public void A_score_falls_with_energy_and_time_over_their_budgets()
    {
        // 1/ppl·(E/e)²·(T/t)² by hand; F16 has a ratio of 1.
        var model = new DeploymentCostModel(Deploy("Llama-3.2-1B", GgufMix.F16, []));
        var point = new WorkloadPoint(512, 128, 1);
        var costs = model.At(point.ToWorkload());
        TailoringLimit[] limits =
        [
            new(Budget.EnergyPerToken, costs.EnergyPerToken.Constant / 2, point), new(Budget.TimePerOutputToken, costs.TimePerOutputToken.Constant / 4, point),
            new(Budget.Memory, 1, point),
        ];
        Assert.Equal(1.0 / 64, CloneScore.Of(model, limits), 12);
    }

    [Fact]
    public void A_cancelled_search_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            TailoredDeployment.Of(Deploy("Llama-3.1-8B", GgufMix.F16, [4, 8]), new DeploymentBudgets { Memory = 5e9 }, Ranges, source.Token));
    }

    /// <summary>Tailors to budgets that lie so far between what the cheapest plan needs and what the first one does.</summary>
    private static TailoredDeployment Tailor(Deployment deployment, double share, params Budget[] budgets)
    {
        var tailored = TailorOrNone(deployment, share, budgets);
        Assert.Null(tailored.Infeasible);
        Assert.Contains(tailored.Limits, limit => limit.Need(tailored.Untailored) > limit.Limit || deployment.Tailoring!.BitWidths.Count > 0);
        return tailored;
    }

    /// <summary>The same, where budgets may be such that no plan keeps them all.</summary>
    internal static TailoredDeployment TailorOrNone(Deployment deployment, double share, params Budget[] budgets)
    {
        var layers = deployment.Model.Layers;
        var tailoring = deployment.Tailoring!;
        var formats = tailoring.BitWidths.Count == 0 ? [WeightFormat.Unspecified] : tailoring.BitWidths.Select(bits => bits switch
        {
            2 => WeightFormat.Q2_K,
            3 => WeightFormat.Q3_K,
            4 => WeightFormat.Q4_K,
            5 => WeightFormat.Q5_K,
            6 => WeightFormat.Q6_K,
            _ => WeightFormat.Q8_0,
        }).ToArray();
        double Limit(Budget budget)
        {
            if (!budgets.Contains(budget))
                return double.NaN;
            var cheapest = formats.Min(format => Need(new LayerPlan(tailoring.MostPruned, format)));
            var dearest = formats.Min(format => Need(new LayerPlan(0, format)));
            dearest = Math.Max(dearest, Need(new LayerPlan(0, formats[^1])));
            return cheapest + ((dearest - cheapest) * share);

            double Need(LayerPlan layer)
            {
                var plan = Enumerable.Range(0, layers).Select(l => tailoring.Protects(l, layers) ? default : layer);
                var model = new DeploymentCostModel(deployment.With(new EquatableArray<LayerPlan>([.. plan])));
                return model.At(WorstPoint.Find(model, Ranges, budget).ToWorkload()).Need(budget).Constant;
            }
        }

        var declared = new DeploymentBudgets
        {
            Memory = Limit(Budget.Memory),
            TimeToFirstToken = Limit(Budget.TimeToFirstToken),
            TimePerOutputToken = Limit(Budget.TimePerOutputToken),
            EnergyPerToken = Limit(Budget.EnergyPerToken),
            EnergyPerRequest = Limit(Budget.EnergyPerRequest),
        };
        var tailored = TailoredDeployment.Of(deployment, declared, Ranges)!;
        if (tailored.Infeasible is null)
        {
            Assert.All(tailored.Limits, limit => Assert.True(limit.Need(tailored.Model) <= limit.Limit, $"{limit}"));
            Assert.Equal(Math.Exp(tailored.Loss), tailored.PerplexityRatio, 9);
        }

        return tailored;
    }

    internal static Deployment Deploy(string model, GgufMix mix, int[] bits) => new()
    {
        Model = PublishedModels.Find(model),
        Policy = new QuantizationPolicy { Mix = mix },
        Device = new Device
        {
            Class = DeviceClass.IntegratedGpu,
            MemoryBandwidth = 100e9,
            IdlePower = 5,
            MaxPower = 25,
            StorageBandwidth = 1e9,
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 2e12 }],
        },
        Tailoring = new Tailoring { BitWidths = new(bits) },
    };
}
