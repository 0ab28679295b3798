namespace EdgeDsl.CostModel.Tests.Budgets;

/// <summary>The worst point of power against every workload of random small deployments.</summary>
public sealed class PeakPowerSearchTests
{
    // EDGEDSL_DEPLOYMENTS takes more.
    private static readonly int Deployments = int.TryParse(
        Environment.GetEnvironmentVariable("EDGEDSL_DEPLOYMENTS"), System.Globalization.CultureInfo.InvariantCulture, out var deployments) ? deployments : 250;

    // Many tops, one in each micro-batch at least, so that going uphill from anywhere ends at the wrong one. Of the last two, decode draws most.
    [Fact]
    public void No_workload_draws_more_than_the_one_that_is_found()
    {
        foreach (var seed in Enumerable.Range(0, Deployments / 20).Concat([526, 1116]))
        {
            var random = new Random(seed);
            var deployment = RandomDeployment(random);
            AssertFindsMost(deployment, new(new(random.Next(2), random.Next(300, 1500)), new(1, random.Next(1, 5)), new(1, random.Next(1, 5))));
        }
    }

    // Short ranges, so that many can be tried. Of the last three, decode draws most in the middle: between the contexts that one number of
    // outputs reaches, and where attention turns from memory to compute.
    [Fact]
    public void No_workload_of_short_ranges_draws_more_than_the_one_that_is_found()
    {
        foreach (var seed in Enumerable.Range(0, Deployments).Append(293).Append(1347).Append(2980))
        {
            var random = new Random(seed);
            var deployment = RandomDeployment(random) with { MicroBatch = random.Next(4, 40) };
            var prompt = random.Next(2) == 0 ? random.Next(2) : random.Next(100);
            var (outputs, batch) = (random.Next(1, 4), random.Next(1, 4));
            AssertFindsMost(
                deployment,
                new(new(prompt, prompt + random.Next(1, 120)), new(outputs, outputs + random.Next(4)), new(batch, batch + random.Next(4))));
        }
    }

    // The contexts are those of the outputs alone, and the top lies where a group turns between them.
    [Fact]
    public void No_number_of_outputs_after_one_prompt_draws_more_than_the_one_that_is_found()
    {
        foreach (var seed in Enumerable.Range(0, Deployments).Concat([931, 2378, 3739, 4580, 6910, 7621]))
        {
            var random = new Random(seed);
            var prompt = random.Next(2) * random.Next(200);
            AssertFindsMost(RandomDeployment(random), new(new(prompt, prompt + random.Next(2)), new(random.Next(3), random.Next(10, 500)), new(1, 1)));
        }
    }

    // The context reaches a window while prompts or outputs still grow. Of the last four, neither the first nor the last prompt draws most.
    [Fact]
    public void No_context_about_a_window_draws_more_than_the_one_that_is_found()
    {
        foreach (var seed in Enumerable.Range(0, Deployments).Concat([3242, 6261, 11618, 21166]))
        {
            var random = new Random(seed);
            var deployment = RandomDeployment(random);
            deployment = deployment with
            {
                Model = deployment.Model with { SlidingWindow = random.Next(10, 200), SlidingWindowPattern = random.Next(2) * 2 },
                Device = deployment.Device with { PrefillPower = 2.5 },
            };
            var (prompt, outputs) = (random.Next(300), random.Next(1, 300));
            var isLong = random.Next(2) == 0;
            AssertFindsMost(
                deployment,
                new(new(prompt, prompt + (isLong ? 300 : random.Next(4))), new(outputs, outputs + (isLong ? random.Next(4) : 300)), new(1, 1)));
        }
    }

    // More micro-batches than are looked at; short prompts are a top of their own.
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(0, true)]
    public void Sampled_prompts_come_near(int least, bool hasExperts)
    {
        foreach (var seed in Enumerable.Range(0, Deployments / 20).Concat([513, 624]))
        {
            var random = new Random(seed);
            var deployment = RandomDeployment(random) with { MicroBatch = random.Next(1, 4) };
            deployment = deployment with { Device = deployment.Device with { Rates = [deployment.Device.Rates[0] with { OperationsPerSecond = 1e6 * Math.Exp(10 * random.NextDouble()) }] } };
            deployment = hasExperts ? WithExperts(deployment, random) : deployment;
            AssertFindsMost(deployment, new(new(least, random.Next(2000, 4000)), new(1, 1), new(1, random.Next(1, 4))), near: 1e-2);
        }
    }

    // Eight billion parameters on a board of 14 TFLOP/s: four prompts of 10 tokens draw half as much again as long ones.
    [Fact]
    public void A_short_prompt_can_draw_most_of_a_long_range()
    {
        var deployment = TailoredDeploymentTests.Deploy("Llama-3.1-8B", GgufMix.Q8_0, []) with { Tailoring = null };
        deployment = deployment with { Device = deployment.Device with { Rates = [deployment.Device.Rates[0] with { OperationsPerSecond = 1.4e13 }] } };
        var model = new DeploymentCostModel(deployment);
        var worst = WorstPoint.Find(model, new(new(0, 131_072), new(1, 1), new(4, 4)), Budget.Power);
        Assert.InRange(worst.PromptTokens, 1, 128);
        Assert.True(Power(worst) > Power(worst with { PromptTokens = 131_072 }));
        Assert.True(Power(worst) >= Enumerable.Range(1, 512).Max(prompt => Power(worst with { PromptTokens = prompt })));

        double Power(WorkloadPoint point) => model.At(point.ToWorkload()).PeakPower.Constant;
    }

    // Until all experts are read, memory's time grows with the tokens, and then it does not.
    [Fact]
    public void With_experts_no_workload_draws_more_than_the_one_that_is_found()
    {
        foreach (var seed in Enumerable.Range(0, Deployments).Concat([844, 1005, 1773]))
        {
            var random = new Random(seed);
            var deployment = WithExperts(RandomDeployment(random), random) with { MicroBatch = random.Next(4, 100) };
            var prompt = random.Next(2);
            AssertFindsMost(deployment, new(new(prompt, prompt + random.Next(1, 300)), new(1, 1 + random.Next(3)), new(1, 1 + random.Next(3))));
        }
    }

    // Of so many batches some are looked at, and decode turns where its sequences read all experts.
    [Fact]
    public void With_experts_and_many_sequences_it_comes_near()
    {
        foreach (var seed in Enumerable.Range(0, Deployments / 5).Concat([1166, 2212, 2507, 3461, 3988]))
        {
            var random = new Random(seed);
            var deployment = WithExperts(RandomDeployment(random), random);
            deployment = deployment with { StreamedLayers = 0, Device = deployment.Device with { PrefillPower = 2.5 } };
            AssertFindsMost(deployment, new(new(1, 2), new(1, 2), new(1, random.Next(40, 700))), near: 3e-2);
        }
    }

    // Which batch the best prompt of few outputs has says nothing of that of many.
    [Fact]
    public void Outputs_are_searched_for_each_batch()
    {
        foreach (var seed in Enumerable.Range(1_000_000, Deployments).Concat([1_001_211, 1_001_216, 1_002_855]))
        {
            var random = new Random(seed);
            var deployment = RandomDeployment(random);
            if (random.Next(2) == 0)
                deployment = deployment with { Device = deployment.Device with { PrefillPower = 2.5 } };
            deployment = deployment with { Device = deployment.Device with { Rates = [deployment.Device.Rates[0] with { OperationsPerSecond = 1e6 * Math.Exp(9 * random.NextDouble()) }] } };
            var (prompt, outputs) = (random.Next(2) * random.Next(300), random.Next(1, 300));
            AssertFindsMost(deployment, new(new(prompt, prompt + random.Next(3)), new(outputs, outputs + random.Next(500)), new(1, random.Next(1, 3))));
        }
    }

    private static Deployment WithExperts(Deployment deployment, Random random) =>
        deployment with { Model = deployment.Model with { Experts = random.Next(4, 65), ExpertsPerToken = random.Next(1, 5) } };

    [Fact]
    public void A_range_that_ends_at_the_largest_integer_is_searched_to_its_end()
    {
        var deployment = RandomDeployment(new Random(1));
        deployment = deployment with { StreamedLayers = 0, Model = deployment.Model with { SlidingWindow = 64, SlidingWindowPattern = 0 } };
        foreach (var least in new[] { int.MaxValue, int.MaxValue - 2, 0 })
        {
            var ranges = new WorkloadRanges(new(1, 3), new(least, int.MaxValue), new(1, 1));
            Assert.True(ranges.Contains(WorstPoint.Find(new DeploymentCostModel(deployment), ranges, Budget.Power)));
        }
    }

    // Decode has one top over each dimension here, which lies between the outputs and the batches that are looked at first.
    [Fact]
    public void What_is_sampled_is_climbed()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var deployment = RandomDeployment(new Random(seed));
            deployment = deployment with { StreamedLayers = 0, Device = deployment.Device with { PrefillPower = 2.5, EnergyPerByte = double.NaN } };
            AssertFindsMost(deployment, new(new(1, 3), new(1, 900), new(1, 1)));
            AssertFindsMost(deployment, new(new(1, 2), new(1, 2), new(1, 400)));
            AssertFindsMost(deployment, new(new(1, 2), new(1, 2), new(40, 400)));
        }
    }

    private static void AssertFindsMost(Deployment deployment, WorkloadRanges ranges, double near = 0)
    {
        var model = new DeploymentCostModel(deployment);
        var power = model.At(ranges.ToFreeWorkload()).PeakPower;
        var worst = WorstPoint.Find(model, ranges, Budget.Power);
        Assert.True(ranges.Contains(worst));
        var most = Most(power, ranges);
        Assert.InRange(new ExpressionEvaluator(worst.PromptTokens, worst.OutputTokens, worst.Batch).Evaluate(power), most * (1 - near), most);
    }

    private static double Most(Real power, WorkloadRanges ranges)
    {
        var tape = new ExpressionTape(ExpressionTape.LongestBlock);
        var register = tape.Add(power);
        var (most, filled) = (double.NegativeInfinity, 0);
        for (var prompt = ranges.PromptTokens.Low; prompt <= ranges.PromptTokens.High; prompt++)
        {
            for (var output = ranges.OutputTokens.Low; output <= ranges.OutputTokens.High; output++)
            {
                for (var batch = ranges.Batch.Low; batch <= ranges.Batch.High; batch++)
                {
                    tape.Set(filled++, new WorkloadPoint(prompt, output, batch));
                    if (filled == ExpressionTape.LongestBlock)
                        Evaluate();
                }
            }
        }

        Evaluate();
        return most;

        void Evaluate()
        {
            tape.Evaluate(filled);
            for (var i = 0; i < filled; i++)
                most = Math.Max(most, tape.RealAt(register, i));
            filled = 0;
        }
    }

    [Fact]
    public void A_power_that_is_the_same_everywhere_is_that_of_the_far_corner()
    {
        var deployment = RandomDeployment(new Random(1));
        deployment = deployment with { StreamedLayers = 0, Device = deployment.Device with { IdlePower = 5, MaxPower = 5, PrefillPower = double.NaN, DecodePower = double.NaN } };
        Assert.Equal(
            new WorkloadPoint(80, 6, 2),
            WorstPoint.Find(new DeploymentCostModel(deployment with { Device = deployment.Device with { PrefillPower = 5, DecodePower = 5 } }), new(new(1, 80), new(1, 6), new(1, 2)), Budget.Power));
    }

    [Fact]
    public void A_cancelled_search_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            WorstPoint.Find(new DeploymentCostModel(RandomDeployment(new Random(0))), new(new(1, 80), new(1, 6), new(1, 2)), Budget.Power, source.Token));
    }

    // The rate is such that some operators turn from memory to compute within a prompt of a hundred tokens.
    private static Deployment RandomDeployment(Random random) => new()
    {
        Model = SmallModel.Tied with
        {
            Layers = 4,
            SlidingWindow = random.Next(2) == 0 ? 0 : random.Next(10, 400),
            SlidingWindowPattern = random.Next(2) * 2,
            TieWordEmbeddings = random.Next(2) == 0,
        },
        Policy = random.Next(2) == 0 ? new QuantizationPolicy { Weights = WeightFormat.F16 } : new QuantizationPolicy { Weights = WeightFormat.Q8_0, TokenEmbedding = WeightFormat.F16 },
        Device = new Device
        {
            Class = DeviceClass.ArmCpu,
            MemoryBandwidth = 1e6,
            IdlePower = 2,
            MaxPower = 6,
            PrefillPower = random.Next(2) == 0 ? 2.5 : double.NaN, // decode alone goes up and down then
            EnergyPerByte = random.Next(3) == 0 ? 4e-7 : double.NaN,
            Link = new DeviceLink { Kind = LinkKind.Storage, Bandwidth = 1e5 * Math.Exp(3 * random.NextDouble()), EnergyPerByte = 1e-7 },
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 1e6 * Math.Exp(6 * random.NextDouble()), EnergyPerOperation = 1e-8 }],
            Calibrations =
            [
                .. from phase in new[] { Phase.Prefill, Phase.Decode }
                   from attention in new[] { false, true }
                   select new Calibration
                   {
                       Runtime = Runtime.LlamaCpp, Phase = phase, Attention = attention, ComputeShare = 1, BandwidthShare = 1, StepTime = random.Next(3) == 0 ? 0.01 : 0,
                   },
            ],
        },
        MicroBatch = random.Next(4) == 0 ? 512 : random.Next(20, 120),
        StreamedLayers = random.Next(3) == 0 ? 4 : 0,
    };
}
