using EdgeDsl.CostModel;

namespace EdgeDsl.FrequencyScaling.Tests;

/// <summary>
/// Plans of a model with two layers on a device with three operating points, against every choice of points, and the governor's table against
/// every context.
/// </summary>
public sealed class SmallPlanTests
{
    private const double Load = 100; // seconds of a cold start: far above all else, so that what it is counted into shows

    private static readonly DeploymentBudgets None = new();

    public static TheoryData<bool, int, double, double, double> Budgets
    {
        get
        {
            var data = new TheoryData<bool, int, double, double, double>();
            foreach (var cold in new[] { false, true })
            {
                foreach (var outputs in new[] { 1, 9 })
                {
                    foreach (var (first, step, request) in new[]
                    {
                        (1, 1, double.NaN), (1.05, 1.2, double.NaN), (1.4, 1.02, double.NaN), (3, 3, double.NaN), (1.2, 1.3, 1.1), (2, 2, 1.3), (1.15, 3, 1.6),
                        (double.NaN, double.NaN, 1.001), (double.NaN, double.NaN, 1.25), (double.NaN, 1.1, double.NaN), (1.1, double.NaN, double.NaN), (0.9, 2, double.NaN), (2, 2, 0.9),
                    })
                    {
                        data.Add(cold, outputs, first, step, request);
                    }
                }
            }

            return data;
        }
    }

    /// <summary>Budgets as multiples of what the highest point takes.</summary>
    [Theory]
    [MemberData(nameof(Budgets))]
    public void Plans_are_the_best_of_all_choices(bool cold, int outputs, double first, double step, double request)
    {
        // 400 tokens in one micro-batch, in four and in four of which the last is one token.
        foreach (var (slowdown, microBatch, passes) in new[] { (1, 512, 1), (1.25, 400, 1), (1, 100, 4), (1.25, 133, 4) })
        {
            var scaling = new CostModel.FrequencyScaling { MaxSlowdown = slowdown };
            var levels = new OperatingLevels(Deployment(cold, microBatch), new WorkloadPoint(200, outputs, 2), scaling);
            var highest = levels.All[levels.Highest];
            var later = outputs - 1;
            var load = cold ? Load : 0;
            var prefill = highest.PrefillSeconds - load;
            // A little more, so that no sum is at its limit by rounding.
            var limits = new DeploymentBudgets
            {
                TimeToFirstToken = slowdown * (load + (first * prefill)) * (1 + 1e-9),
                TimePerOutputToken = step * slowdown * highest.StepSeconds * (1 + 1e-9),
                EndToEnd = slowdown * (load + (request * (prefill + (later * highest.StepSeconds)))) * (1 + 1e-9),
            };
            var plan = FrequencyPlan.Make(levels, limits, scaling);
            CheckPhases(plan, limits, slowdown);
            if (plan.Best is null)
            {
                Assert.True(plan.OneLevelPerPhase is null && double.IsNaN(plan.Gap));
                continue;
            }

            CheckBest(plan, limits, slowdown, load, later, passes);
        }
    }

    /// <summary>Budgets that two levels with their switches only just keep, and that they only just break.</summary>
    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 9)]
    [InlineData(true, 9)]
    public void A_switch_counts_where_a_budget_is_all_but_used_up(bool cold, int outputs)
    {
        foreach (var slowdown in new[] { 1, 1.25 })
        {
            var scaling = new CostModel.FrequencyScaling { MaxSlowdown = slowdown };
            var levels = new OperatingLevels(Deployment(cold), new WorkloadPoint(200, outputs, 2), scaling);
            var (kept, broken) = (0, 0);
            foreach (var (of, then) in levels.All.SelectMany(of => levels.All.Select(then => (of, then))))
            {
                double back = of == then ? 0 : of.Point.SwitchingTime, there = of == then ? 0 : then.Point.SwitchingTime;
                var first = (slowdown * of.PrefillSeconds) + back;
                var request = first + there + (slowdown * (outputs - 1) * then.StepSeconds);
                foreach (var share in new[] { 1 - 1e-9, 1 + 1e-9 })
                {
                    Check(new DeploymentBudgets { TimeToFirstToken = first * share });
                    Check(new DeploymentBudgets { TimeToFirstToken = first * share, TimePerOutputToken = slowdown * then.StepSeconds * (1 + 1e-9) });
                    Check(new DeploymentBudgets { TimeToFirstToken = first * (1 + 1e-9), TimePerOutputToken = slowdown * then.StepSeconds * share });
                    Check(new DeploymentBudgets { EndToEnd = request * share });
                }
            }

            Assert.True(kept > 0 && broken > 0);

            void Check(DeploymentBudgets limits)
            {
                var plan = FrequencyPlan.Make(levels, limits, scaling);
                CheckPhases(plan, limits, slowdown);
                if (plan.Best is null)
                    broken++;
                else
                    kept++;
                if (plan.Best is not null)
                    CheckBest(plan, limits, slowdown, cold ? Load : 0, outputs - 1);
            }
        }
    }

    [Fact]
    public void Layers_go_their_own_way_where_a_budget_lies_between_two_points()
    {
        var scaling = new CostModel.FrequencyScaling();
        var levels = new OperatingLevels(Deployment(false), new WorkloadPoint(200, 9, 2), scaling);
        var highest = levels.All[levels.Highest];
        var limits = new DeploymentBudgets { TimeToFirstToken = 1.3 * highest.PrefillSeconds, TimePerOutputToken = 1.3 * highest.StepSeconds };
        var plan = FrequencyPlan.Make(levels, limits, scaling);
        Assert.True(plan.IsLayerWise);
        Assert.True(plan.Best!.Energy < plan.OneLevelPerPhase!.Energy);
        Assert.InRange(plan.Gap, 0, 0.2);
        Assert.Equal((plan.Best.Energy / plan.LowerBound) - 1, plan.Gap, 12);
        Assert.Equal(("best single level", "one level per phase"), (plan.BestSingleLevel!.Name, plan.OneLevelPerPhase.Name));
        Assert.Same(FrequencyPlan.Make(levels, limits, scaling, layerWise: false).Best!.Name, plan.OneLevelPerPhase.Name);
        // Idle is 0.8 W at the lowest point, and 0.5 W are the product's own.
        Assert.Equal(1.3, levels.IdlePower, 12);
        Assert.Equal(limits.TimeToFirstToken + (8 * limits.TimePerOutputToken), plan.Period, 12);
        Assert.Equal(plan.Best.Energy + (1.3 * (plan.Period - plan.Best.Time)), plan.Best.EnergyUntilLimit, 9);
        Assert.Equal(plan.HighestPoint.EnergyUntilLimit, plan.RaceToIdle);
        Assert.Equal(Enumerable.Repeat(levels.Highest, 3), plan.HighestPoint.PrefillLevels);
        Assert.True(double.IsNaN(FrequencyPlan.Make(levels, None, scaling).RaceToIdle));
        Assert.Equal(5.0, FrequencyPlan.Make(levels, new DeploymentBudgets { EndToEnd = 5 }, scaling).Period);
        Assert.Equal(["layer 1", "layer 2", "head and embedding"], levels.Items(CostModel.Phase.Decode, 1).Select(item => item.Name));
    }

    [Fact]
    public void What_a_plan_lacks_is_named()
    {
        Assert.Equal("no OperatingPoint", Missing(device => device with { OperatingPoints = [] }));
        Assert.Equal("one OperatingPoint only", Missing(device => device with { OperatingPoints = [device.OperatingPoints[0]] }));
        Assert.Equal("no figures that times follow from", Missing(device => device with { Rates = [] }));
        Assert.Equal("no SwitchingTime of \"middle\"", Missing(device => device with { OperatingPoints = [.. device.OperatingPoints.Select(Unswitched)] }));
        Assert.Equal("no IdlePower", Missing(device => device with { IdlePower = double.NaN, OperatingPoints = [.. device.OperatingPoints.Select(point => point with { IdlePower = double.NaN })] }));
        Assert.Equal("no MaxPower, nor measured powers of both phases", Missing(device => device with { OperatingPoints = [.. device.OperatingPoints.Select(point => point with { MaxPower = double.NaN })] }));
        Assert.Null(Missing(device => device));
        Assert.Null(Missing(device => device with { OperatingPoints = [device.OperatingPoints[0], device.OperatingPoints[2]] }));
        // Idle power may be the device's or its points'; a measured power of one phase does not do for the other.
        Assert.Null(Missing(device => device with { IdlePower = double.NaN, OperatingPoints = [.. device.OperatingPoints.Select(point => point with { IdlePower = 1 })] }));
        Assert.Null(Missing(device => device with { OperatingPoints = [.. device.OperatingPoints.Select(point => point with { MaxPower = double.NaN, PrefillPower = 3, DecodePower = 2 })] }));
        Assert.Equal("no MaxPower, nor measured powers of both phases", Missing(device => device with { OperatingPoints = [.. device.OperatingPoints.Select(point => point with { MaxPower = double.NaN, PrefillPower = 3 })] }));
        Assert.Equal("no MaxPower, nor measured powers of both phases", Missing(device => device with { OperatingPoints = [.. device.OperatingPoints.Select(point => point with { IdlePower = double.NaN, MaxPower = double.NaN })] }));
        Assert.Null(Missing(device => device with { OperatingPoints = [.. device.OperatingPoints.Select(Unswitched)] }, new CostModel.FrequencyScaling { SwitchingTime = 0 }));

        static CostModel.OperatingPoint Unswitched(CostModel.OperatingPoint point) => point.Name == "middle" ? point with { SwitchingTime = double.NaN } : point;

        static string? Missing(Func<CostModel.Device, CostModel.Device> change, CostModel.FrequencyScaling? scaling = null)
        {
            var deployment = Deployment(false).Deployment;
            var model = new DeploymentCostModel(deployment with { Device = change(deployment.Device) });
            var levels = new OperatingLevels(model, new WorkloadPoint(200, 9, 2), scaling ?? new CostModel.FrequencyScaling());
            Assert.Equal(levels.MissingFigure is null, levels.AreKnown);
            return levels.MissingFigure;
        }
    }

    [Fact]
    public void Switches_cost_what_is_declared_or_the_levels_power_while_they_take()
    {
        var level = Levels(new()).All[1];
        Assert.Equal((2e-4, 3e-4), (Levels(new()).SwitchingTime(level), Levels(new()).SwitchingEnergy(level, CostModel.Phase.Decode)));
        var declared = Levels(new() { SwitchingTime = 0.5, SwitchingEnergy = 0.25 });
        Assert.Equal((0.5, 0.25, 0.5), (declared.SwitchingTime(level), declared.SwitchingEnergy(level, CostModel.Phase.Decode), declared.LongestSwitch));
        Assert.True(declared.SwitchIsSlowerThanLayer);
        Assert.False(Levels(new()).SwitchIsSlowerThanLayer);
        Assert.Equal(3e-4, Levels(new()).LongestSwitch);
        var deployment = Deployment(false).Deployment;
        var unpriced = new DeploymentCostModel(deployment with
        {
            Device = deployment.Device with { OperatingPoints = [.. deployment.Device.OperatingPoints.Select(point => point with { SwitchingEnergy = double.NaN })] },
        });
        var levels = new OperatingLevels(unpriced, new WorkloadPoint(200, 9, 2), new CostModel.FrequencyScaling());
        var free = new OperatingLevels(
            new DeploymentCostModel(unpriced.Deployment with { Device = unpriced.Deployment.Device with { OperatingPoints = [.. unpriced.Deployment.Device.OperatingPoints.Select(point => point with { MaxPower = double.NaN })] } }),
            new WorkloadPoint(200, 9, 2),
            new CostModel.FrequencyScaling { SwitchingTime = 0 });
        Assert.Equal(0, free.SwitchingEnergy(free.All[1], CostModel.Phase.Prefill)); // whatever is drawn, which is not known here
        var unknown = new OperatingLevels(
            new DeploymentCostModel(deployment with { Device = deployment.Device with { IdlePower = double.NaN } }), new WorkloadPoint(200, 9, 2), new CostModel.FrequencyScaling());
        Assert.True(double.IsNaN(unknown.IdlePower)); // of two points it is not known, though of the first one it is
        Assert.Equal(2e-4 * levels.All[1].Watts(CostModel.Phase.Prefill), levels.SwitchingEnergy(levels.All[1], CostModel.Phase.Prefill), 15);

        static OperatingLevels Levels(CostModel.FrequencyScaling scaling) => new(Deployment(false), new WorkloadPoint(200, 9, 2), scaling);
    }

    [Theory]
    [InlineData(3, 7, 1)]
    [InlineData(1, 2, 3)]
    [InlineData(5, 64, 2)]
    [InlineData(97, 16, 1)] // a part for each context
    public void The_table_allows_no_level_that_is_slower_than_the_slack_and_none_that_could_be_slower(int contexts, int slacks, int batch)
    {
        var scaling = new CostModel.FrequencyScaling { ContextBuckets = contexts, SlackBuckets = slacks };
        var levels = new OperatingLevels(Deployment(false), new WorkloadPoint(200, 9, batch), scaling);
        var table = new GovernorTable(levels, new WorkloadRanges(new(3, 90), new(1, 10), new(1, batch)), scaling);
        Assert.Equal(slacks, table.SlackBuckets);
        Assert.Equal(table.Buckets.Count * slacks, table.Entries.Count);
        // From the first context after the shortest prompt to the longest request's last, cut at the window of 40.
        Assert.Equal((4, 100), (table.Buckets[0].FirstContext, table.Buckets[^1].LastContext));
        Assert.Contains(table.Buckets, bucket => bucket.LastContext == 40);
        Assert.InRange(table.Buckets.Count, contexts, contexts + 1);
        for (var i = 0; i < table.Buckets.Count; i++)
        {
            var bucket = table.Buckets[i];
            if (i > 0)
                Assert.Equal(table.Buckets[i - 1].LastContext + 1, bucket.FirstContext);
            Assert.Equal((Step(levels.Highest, bucket.FirstContext), Step(levels.Highest, bucket.LastContext)), (bucket.FirstSeconds, bucket.LastSeconds));
            var growth = bucket.LastContext == bucket.FirstContext ? 0 : Step(levels.Highest, bucket.FirstContext + 1) - bucket.FirstSeconds;
            Assert.Equal(growth, bucket.SecondsPerToken, 12);
            var most = new double[3];
            for (var context = bucket.FirstContext; context <= bucket.LastContext; context++)
            {
                for (var k = 0; k < 3; k++)
                    most[k] = Math.Max(most[k], Step(k, context) / Step(levels.Highest, context));
            }

            var centre = bucket.FirstContext + ((bucket.LastContext - bucket.FirstContext) / 2);
            for (var slack = 0; slack < slacks; slack++)
            {
                var entry = table.Entries[(i * slacks) + slack];
                var allowed = 1 + (slack / table.BucketsPerRatio);
                Assert.True(most[entry] <= allowed * (1 + 1e-12), $"bucket {i}, slack {slack}");
                Assert.Equal(Step(entry, centre) / Step(levels.Highest, centre), bucket.Ratios[entry], 12);
                // The times of a step are lines here but for the window, so that the bound of a part is what is reached in it.
                for (var k = 0; k < 3; k++)
                    Assert.False(slack > 0 && most[k] * (1 + 1e-6) < allowed && most[k] > most[entry], $"bucket {i}, slack {slack}: {k} could be taken");
            }

            Assert.Equal(levels.Highest, table.Entries[i * slacks]);
        }

        // The last slack is that of the slowest level where it is slowest.
        var slowest = table.Buckets.SelectMany(bucket => new[] { bucket.FirstContext, bucket.LastContext }).Max(context => Step(0, context) / Step(levels.Highest, context));
        Assert.Equal(slowest - 1, (slacks - 1) / table.BucketsPerRatio, 6);
        Assert.Contains(Enumerable.Range(0, table.Buckets.Count), i => table.Entries[((i + 1) * slacks) - 1] == 0);

        double Step(int level, long context) =>
            levels.All[level].Model.At(new Workload(context - 1, 1, batch)).DecodeStep.Elapsed.Constant;
    }

    /// <summary>
    /// Weights that stream take as long at every point, so that the times of faster points are flat before they grow with what attention
    /// computes. Matmuls are bound by the memory, which the slowest point slows down more: what it takes longer is most where the faster ones
    /// turn, inside a part of the context.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Where_times_turn_inside_a_part_the_table_holds_for_the_turn(int contexts)
    {
        const int Slacks = 500, Last = 2100;
        var scaling = new CostModel.FrequencyScaling { ContextBuckets = contexts, SlackBuckets = Slacks };
        var deployment = Deployment(false).Deployment;
        var points = deployment.Device.OperatingPoints;
        var streamed = new DeploymentCostModel(deployment with
        {
            StreamedLayers = 2,
            Device = deployment.Device with
            {
                Link = new CostModel.DeviceLink { Kind = CostModel.LinkKind.Storage, Bandwidth = 2 * 36_864 * 2 / 0.4, EnergyPerByte = 0 },
                Rates = [new CostModel.ComputeRate { Format = CostModel.NumberFormat.Float32, OperationsPerSecond = 3e6 }],
                OperatingPoints = [points[0] with { RateScale = 0.6, BandwidthScale = 0.4 }, points[1] with { RateScale = 0.8, BandwidthScale = 0.7 }, points[2]],
            },
        });
        var levels = new OperatingLevels(streamed, new WorkloadPoint(200, 9, 1), scaling);
        var table = new GovernorTable(levels, new WorkloadRanges(new(59, Last - 20), new(1, 20), new(1, 1)), scaling);
        var seconds = Enumerable.Range(0, 3).Select(k => Enumerable.Range(0, Last + 1).Select(context => context < 60 ? 0 : Step(k, context)).ToArray()).ToArray();
        Assert.Equal(0.4, seconds[levels.Highest][60], 9);
        Assert.True(seconds[levels.Highest][Last] > 0.7);
        var (inside, refused) = (0, 0);
        for (var i = 0; i < table.Buckets.Count; i++)
        {
            int from = (int)table.Buckets[i].FirstContext, to = (int)table.Buckets[i].LastContext, centre = (from + to) / 2;
            Assert.Equal(seconds.Select(of => of[centre] / seconds[levels.Highest][centre]), table.Buckets[i].Ratios);
            for (var k = 0; k < 3; k++)
            {
                var ratios = Enumerable.Range(from, to - from + 1).Select(context => seconds[k][context] / seconds[levels.Highest][context]).ToList();
                var isLine = Math.Abs(seconds[k][centre] - Between(seconds[k][from], seconds[k][to], (double)(centre - from) / (to - from))) < 1e-9;
                inside += ratios.Max() > Math.Max(ratios[0], ratios[^1]) + 0.01 ? 1 : 0;
                for (var slack = 0; slack < Slacks; slack++)
                {
                    var (allowed, entry) = (1 + (slack / table.BucketsPerRatio), table.Entries[(i * Slacks) + slack]);
                    Assert.False(entry == k && ratios.Max() > allowed * (1 + 1e-12), $"part {i}, slack {slack}: {k} is too slow");
                    // The turn lies between two contexts, so that the bound is over both by less than what one token adds.
                    Assert.False(slack > 0 && entry > k && isLine && ratios.Max() + 0.001 < allowed, $"part {i}, slack {slack}: {k} could be taken");
                    refused += entry > k ? 1 : 0;
                }
            }
        }

        Assert.True(inside > 0 && refused > 0);

        double Step(int level, long context) => levels.All[level].Model.At(new Workload(context - 1, 1, 1)).DecodeStep.Elapsed.Constant;

        static double Between(double first, double last, double share) => first + (share * (last - first));
    }

    /// <summary>One budget for the request, which the plan splits between prefill and decode, against all choices of both together.</summary>
    [Theory]
    [InlineData(false, 1, 1)]
    [InlineData(false, 9, 1)]
    [InlineData(false, 60, 1.25)]
    [InlineData(true, 9, 1.25)]
    public void A_budget_for_the_request_is_split_where_it_saves_most(bool cold, int outputs, double slowdown)
    {
        const int Budgets = 60;
        var scaling = new CostModel.FrequencyScaling { MaxSlowdown = slowdown };
        var levels = new OperatingLevels(Deployment(cold), new WorkloadPoint(200, outputs, 2), scaling);
        var (load, later) = (cold ? Load * slowdown : 0, outputs - 1);
        var (first, step) = (Choices(CostModel.Phase.Prefill, 1), Choices(CostModel.Phase.Decode, 1));
        var (slowFirst, slowStep) = (Choices(CostModel.Phase.Prefill, slowdown), Choices(CostModel.Phase.Decode, slowdown));
        var fastest = load + slowFirst.Min(choice => choice.Time) + (later * slowStep.Min(choice => choice.Time));
        var slowest = load + slowFirst.Max(choice => choice.Time) + (later * slowStep.Max(choice => choice.Time));
        var (layerWise, excess) = (0, 0.0);
        for (var part = 0; part < Budgets; part++)
        {
            var limit = fastest + ((slowest - fastest) * (part + 0.1) / Budgets);
            var plan = FrequencyPlan.Make(levels, new DeploymentBudgets { EndToEnd = limit }, scaling);
            var least = double.PositiveInfinity;
            for (var p = 0; p < first.Count; p++)
            {
                for (var d = 0; d < step.Count; d++)
                {
                    if (load + slowFirst[p].Time + (later * slowStep[d].Time) <= limit)
                        least = Math.Min(least, first[p].Energy + (later * step[d].Energy));
                }
            }

            Assert.True(plan.LowerBound <= least * (1 + 1e-12));
            var best = plan.Best!;
            var between = best.PrefillLevels[^1] == best.DecodeLevels[0] ? 0 : levels.All[best.DecodeLevels[0]].Point.SwitchingTime;
            Assert.True(load + slowFirst[Index(best.PrefillLevels)].Time + between + (later * slowStep[Index(best.DecodeLevels)].Time) <= limit);
            Assert.True(best.Energy >= least * (1 - 1e-12));
            excess += (best.Energy / least) - 1;
            layerWise += plan.IsLayerWise ? 1 : 0;
        }

        // Each phase is planned by itself then, and does not know of the other's switches: under one in a hundred.
        Assert.InRange(excess / Budgets, 0, 0.01);
        Assert.True(layerWise > Budgets / 2);

        static int Index(IReadOnlyList<int> chosen) => chosen[0] + (3 * chosen[1]) + (9 * chosen[2]);

        List<(double Time, double Energy)> Choices(CostModel.Phase phase, double slow)
        {
            var items = levels.Items(phase, 1);
            return [.. Enumerable.Range(0, 27).Select(choice => Sum(levels, items, [choice % 3, choice / 3 % 3, choice / 9], slow))];
        }
    }

    /// <summary>Layers and head together are the phase, at every point and with all that a phase is made of.</summary>
    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    public void Parts_add_up_to_the_phase(bool adapters, bool streamed, bool measured)
    {
        var deployment = Deployment(false).Deployment;
        var model = new DeploymentCostModel(deployment with
        {
            Adapters = adapters ? new CostModel.AdapterSet { Count = 2, Rank = 8, Format = CostModel.WeightFormat.F16 } : null,
            StreamedLayers = streamed ? 2 : 0,
            Device = deployment.Device with
            {
                Link = new CostModel.DeviceLink { Kind = CostModel.LinkKind.Storage, Bandwidth = 1e5, EnergyPerByte = 1e-7 },
                PrefillPower = measured ? 7 : double.NaN,
                DecodePower = measured ? 3 : double.NaN,
            },
        });
        var levels = new OperatingLevels(model, new WorkloadPoint(200, 9, 2), new CostModel.FrequencyScaling());
        foreach (var phase in new[] { CostModel.Phase.Prefill, CostModel.Phase.Decode })
        {
            var items = levels.Items(phase, 1);
            for (var k = 0; k < levels.All.Count; k++)
            {
                var level = levels.All[k];
                Near(level.Seconds(phase), items.Sum(item => item.Times[k]));
                Near(level.Joules(phase), items.Sum(item => item.Energies[k]));
                Near(phase == CostModel.Phase.Prefill ? level.Costs.TimeToFirstToken.Constant : level.Costs.TimePerOutputToken.Constant, level.Seconds(phase));
                Near(level.Watts(phase), level.Joules(phase) / level.Seconds(phase));
                // The first layer has a window of 40, of 200 positions and more.
                Assert.True(items[0].Times[k] < items[1].Times[k] && items[0].Energies[k] < items[1].Energies[k]);
            }
        }
    }

    [Fact]
    public void A_gap_is_what_a_schedule_is_over_its_bound()
    {
        Assert.Equal(0.1, Gap(11, false, 10), 12);
        Assert.Equal(0, Gap(11, true, 10));
        Assert.Equal(0, Gap(10 * (1 - 1e-15), false, 10));
        Assert.Equal(0, Gap(1, false, 0));

        static double Gap(double energy, bool isExact, double bound) => new SolvedSchedule(new Schedule([0], 1, energy, 0), isExact, bound).Gap;
    }

    /// <summary>One level for each phase under the limits, every pair of them tried.</summary>
    private static void CheckPhases(FrequencyPlan plan, DeploymentBudgets limits, double slowdown)
    {
        var levels = plan.Levels.All;
        var later = plan.Levels.Workload.OutputTokens - 1;
        double byPhase = double.PositiveInfinity, single = double.PositiveInfinity;
        foreach (var of in levels)
        {
            foreach (var then in levels)
            {
                double back = of == then ? 0 : of.Point.SwitchingTime, there = of == then ? 0 : then.Point.SwitchingTime;
                if (Over((slowdown * of.PrefillSeconds) + back, limits.TimeToFirstToken) || Over(slowdown * then.StepSeconds, limits.TimePerOutputToken)
                    || Over((slowdown * (of.PrefillSeconds + (later * then.StepSeconds))) + back + there, limits.EndToEnd))
                {
                    continue;
                }

                var energy = of.PrefillJoules + (later * then.StepJoules) + (of == then ? 0 : of.Point.SwitchingEnergy + then.Point.SwitchingEnergy);
                byPhase = Math.Min(byPhase, energy);
                if (of == then)
                    single = Math.Min(single, energy);
            }
        }

        Near(byPhase, plan.OneLevelPerPhase?.Energy);
        Near(single, plan.BestSingleLevel?.Energy);
    }

    /// <summary>Each phase by itself under its limit, every choice tried; then a switch between them.</summary>
    private static void CheckBest(FrequencyPlan plan, DeploymentBudgets limits, double slowdown, double load, int later, int passes = 1)
    {
        var levels = plan.Levels;
        var best = plan.Best!;
        Assert.False(Over(slowdown * best.TimeToFirstToken, limits.TimeToFirstToken * 1.05)); // switches do not slow down
        Assert.False(best.Time > limits.EndToEnd || best.TimePerOutputToken > limits.TimePerOutputToken);
        IReadOnlyList<ScheduleItem> prefill = levels.Items(CostModel.Phase.Prefill, 1), decode = levels.Items(CostModel.Phase.Decode, 1);
        var (first, step) = (Sum(levels, prefill, best.PrefillLevels, passes: passes), Sum(levels, decode, best.DecodeLevels));
        var (from, to) = (best.PrefillLevels[^1], best.DecodeLevels[0]);
        // One level per phase returns to prefill's at the end of a request; layer by layer each phase returns to its own first level.
        var (between, joules) = from == to ? (0, 0) : (levels.All[to].Point.SwitchingTime, levels.All[to].Point.SwitchingEnergy);
        if (!plan.IsLayerWise && from != to)
        {
            first.Time += levels.All[from].Point.SwitchingTime;
            joules += levels.All[from].Point.SwitchingEnergy;
        }

        Near(load + first.Time, best.TimeToFirstToken);
        Near(step.Time, best.TimePerOutputToken);
        Near(load + first.Time + between + (later * step.Time), best.Time);
        Near(first.Energy + (later * step.Energy) + joules, best.Energy);
        Assert.True(plan.LowerBound <= best.Energy * (1 + 1e-12));
        if (!double.IsNaN(limits.EndToEnd))
            return;
        // Under limits of their own, no choice of either phase needs less than the plan's without its switch between them.
        var (leastFirst, leastStep) = (Least(prefill, limits.TimeToFirstToken - (slowdown * load), passes), Least(decode, limits.TimePerOutputToken, 1));
        Assert.True(plan.LowerBound <= (leastFirst + (later * leastStep)) * (1 + 1e-12));
        Assert.InRange(best.Energy, (leastFirst + (later * leastStep)) * (1 - 1e-12), ((leastFirst + (later * leastStep)) * (1 + 1e-12)) + 4e-4);

        double Least(IReadOnlyList<ScheduleItem> items, double limit, int times)
        {
            var least = double.PositiveInfinity;
            for (var choice = 0; choice < 27; choice++)
            {
                var (time, energy) = Sum(levels, items, [choice % 3, choice / 3 % 3, choice / 9], slowdown, times);
                if (!Over(time, limit))
                    least = Math.Min(least, energy);
            }

            return least;
        }
    }

    /// <summary>A phase whose items run at the levels chosen, with the switches between them and back in each pass; these do not slow down.</summary>
    private static (double Time, double Energy) Sum(
        OperatingLevels levels, IReadOnlyList<ScheduleItem> items, IReadOnlyList<int> chosen, double slow = 1, int passes = 1)
    {
        double time = 0, energy = 0;
        for (var i = 0; i < items.Count; i++)
        {
            time += slow * items[i].Times[chosen[i]];
            energy += items[i].Energies[chosen[i]];
            var before = chosen[(i + items.Count - 1) % items.Count];
            if (before == chosen[i])
                continue;
            time += passes * levels.All[chosen[i]].Point.SwitchingTime;
            energy += passes * levels.All[chosen[i]].Point.SwitchingEnergy;
        }

        return (time, energy);
    }

    private static bool Over(double time, double limit) => time > limit;

    private static void Near(double expected, double? actual)
    {
        if (double.IsInfinity(expected))
            Assert.Null(actual);
        else
            Assert.InRange(actual!.Value, expected * (1 - 1e-10), expected * (1 + 1e-10));
    }

    // 2 layers of width 64, one of them with a window of 40; the device reads 1 MB/s and computes 100 MFLOPS.
    private static DeploymentCostModel Deployment(bool cold, int microBatch = 512)
    {
        var model = new Transformer
        {
            Layers = 2,
            HiddenSize = 64,
            IntermediateSize = 128,
            AttentionHeads = 4,
            KeyValueHeads = 2,
            HeadDimension = 16,
            VocabularySize = 1000,
            TieWordEmbeddings = true,
            SlidingWindow = 40,
            SlidingWindowPattern = 2,
        };
        var policy = new CostModel.QuantizationPolicy { Weights = CostModel.WeightFormat.F16 };
        return new(new CostModel.Deployment
        {
            Model = model,
            Policy = policy,
            ColdStart = cold,
            MicroBatch = microBatch,
            BaseLoad = new CostModel.BaseLoad { Power = 0.5 },
            Device = new CostModel.Device
            {
                Class = CostModel.DeviceClass.ArmCpu,
                MemoryBandwidth = 1e6,
                StorageBandwidth = new StoredWeights(model, policy).TotalBytes.Constant / Load,
                IdlePower = 1,
                Rates = [new CostModel.ComputeRate { Format = CostModel.NumberFormat.Float32, OperationsPerSecond = 1e8 }],
                Calibrations =
                [
                    .. from phase in new[] { CostModel.Phase.Prefill, CostModel.Phase.Decode }
                       from attention in new[] { false, true }
                       select new CostModel.Calibration
                       {
                           Runtime = CostModel.Runtime.LlamaCpp, Phase = phase, Attention = attention, ComputeShare = 1, BandwidthShare = 1, StepTime = 0,
                       },
                ],
                OperatingPoints =
                [
                    new CostModel.OperatingPoint { Name = "low", RateScale = 0.4, BandwidthScale = 0.6, IdlePower = 0.8, MaxPower = 2.2, SwitchingTime = 1e-4, SwitchingEnergy = 2e-4 },
                    new CostModel.OperatingPoint { Name = "middle", RateScale = 0.7, BandwidthScale = 0.8, MaxPower = 4.4, SwitchingTime = 2e-4, SwitchingEnergy = 3e-4 },
                    new CostModel.OperatingPoint { Name = "high", MaxPower = 10, SwitchingTime = 3e-4, SwitchingEnergy = 1e-4 },
                ],
            },
        });
    }
}
