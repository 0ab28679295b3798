using EdgeDsl.Catalog;
using EdgeDsl.Catalog.Tests;
using EdgeDsl.CostModel;
using Xunit.Abstractions;

namespace EdgeDsl.FrequencyScaling.Tests;

public sealed class PlanTests(ITestOutputHelper output)
{
    /// <summary>cost-model §6.2, for equal layers: what layers gain over the best single level, by static power as a share of the largest dynamic one.</summary>
    [Theory]
    [Trait("Takes", "long")]
    [InlineData(0, 0.129)]
    [InlineData(0.3, 0.062)]
    [InlineData(1, 0.002)]
    public void Layers_of_the_RK3588_gain_no_more_than_the_bounds(double staticShare, double bound)
    {
        var device = Declared.Device(typeof(RK3588Gpu));
        var largest = Dynamic(device.OperatingPoints[^1]);
        device = device with
        {
            OperatingPoints = [.. device.OperatingPoints.Select(point => point with
            {
                IdlePower = staticShare * largest,
                MaxPower = (staticShare * largest) + Dynamic(point),
            })],
        };
        // What does not scale with the clock is left out: all layers are computing.
        device = device with { MemoryBandwidth = 1e15, Calibrations = Reached };
        var model = new DeploymentCostModel(new CostModel.Deployment
        {
            Model = Declared.Model(typeof(Llama2_7B)),
            Device = device,
            Policy = Declared.Policy(typeof(Q4F16Ft)),
        });
        var scaling = new CostModel.FrequencyScaling();
        var levels = new OperatingLevels(model, new WorkloadPoint(512, 1, 1), scaling);
        var fastest = levels.All[levels.Highest].PrefillSeconds;
        var most = 0.0;
        for (var step = 0; step <= 60; step++)
        {
            var budgets = new DeploymentBudgets { TimeToFirstToken = fastest * (1 + (step * 0.04)) };
            var plan = FrequencyPlan.Make(levels, budgets, scaling);
            Assert.True(plan.Best!.TimeToFirstToken <= budgets.TimeToFirstToken * (1 + 1e-12));
            Assert.True(plan.Best.Energy >= plan.LowerBound * (1 - 1e-12));
            Assert.True(plan.BestSingleLevel!.Energy <= plan.HighestPoint.Energy);
            most = Math.Max(most, 1 - (plan.Best.Energy / plan.BestSingleLevel.Energy));
        }

        output.WriteLine($"static {staticShare:P0}: at most {most:P1}, bound {bound:P1}");
        Assert.InRange(most, 0, bound);
        // The sweep comes near the bound: it is not kept for want of trying.
        Assert.True(most > 0.7 * bound || bound < 0.01);

        double Dynamic(CostModel.OperatingPoint point) => device.SwitchedCapacitance * point.Voltage * point.Voltage * point.ComputeFrequency;
    }

    [Theory]
    [InlineData(typeof(Llama32_1B))]
    [InlineData(typeof(Gemma3_1B))]
    public void The_25_W_mode_of_the_Orin_Nano_Super_decodes_with_least_energy(Type model)
    {
        var levels = Orin(model, new CostModel.FrequencyScaling());
        // At least 20 tokens/s: the 7 W mode, four times as slow, is predicted within 1 % of the 25 W mode for Gemma.
        var best = levels.All.Where(level => level.StepSeconds < 0.05).MinBy(level => level.StepJoules)!;
        foreach (var level in levels.All)
            output.WriteLine($"{level.Point.Name}: {level.StepSeconds * 1e3:0.0} ms, {level.StepJoules:0.0000} J");
        Assert.Equal("25W", best.Point.Name);
        var saved = 1 - (best.StepJoules / levels.All[levels.Highest].StepJoules);
        output.WriteLine($"{model.Name}: {saved:P1} less than MAXN");
        Assert.InRange(saved, 0.08, 0.16); // measured: 8 to 16 %
    }

    [Fact]
    public void The_Orin_Nano_Super_switches_too_slowly_for_layers()
    {
        var scaling = new CostModel.FrequencyScaling();
        var levels = Orin(typeof(Llama32_1B), scaling);
        Assert.True(levels.SwitchIsSlowerThanLayer);
        var plan = FrequencyPlan.Make(levels, new DeploymentBudgets { TimePerOutputToken = 0.03 }, scaling);
        Assert.False(plan.IsLayerWise);
        Assert.Same(plan.OneLevelPerPhase, plan.Best);
        Assert.Single(plan.Best!.DecodeLevels.Distinct());
        Assert.Equal("25W", levels.All[plan.Best.DecodeLevels[0]].Point.Name);
    }

    [Fact]
    public void Parts_of_a_phase_add_up_to_it()
    {
        var levels = Orin(typeof(Gemma3_1B), new CostModel.FrequencyScaling());
        foreach (var phase in new[] { CostModel.Phase.Prefill, CostModel.Phase.Decode })
        {
            var items = levels.Items(phase, 1);
            for (var k = 0; k < levels.All.Count; k++)
            {
                Near(levels.All[k].Seconds(phase), items.Sum(item => item.Times[k]));
                Near(levels.All[k].Joules(phase), items.Sum(item => item.Energies[k]));
            }
        }

        static void Near(double expected, double actual) => Assert.InRange(actual, expected * (1 - 1e-12), expected * (1 + 1e-12));
    }

    [Fact]
    public void The_highest_point_has_the_bits_of_the_cost_model()
    {
        var levels = Orin(typeof(Llama32_1B), new CostModel.FrequencyScaling());
        var costs = OrinModel(typeof(Llama32_1B)).At(levels.Workload.ToWorkload());
        Assert.Equal(costs.TimeToFirstToken.Constant, levels.All[levels.Highest].PrefillSeconds);
        Assert.Equal(costs.TimePerOutputToken.Constant, levels.All[levels.Highest].StepSeconds);
    }

    [Theory]
    [InlineData(2.0)]
    [InlineData(2.5)]
    [InlineData(4.0)]
    public void An_end_to_end_budget_is_shared_by_the_phases(double limit)
    {
        var scaling = new CostModel.FrequencyScaling { MaxSlowdown = 1.1 };
        var levels = Orin(typeof(Llama32_1B), scaling, output: 64);
        var plan = FrequencyPlan.Make(levels, new DeploymentBudgets { EndToEnd = limit }, scaling);
        var best = double.PositiveInfinity;
        foreach (var p in levels.All)
        {
            foreach (var d in levels.All)
            {
                var switching = p == d ? 0 : 2 * 0.008;
                var joules = p == d ? 0 : 0.008 * ((p.PrefillJoules / p.PrefillSeconds) + (d.StepJoules / d.StepSeconds));
                if ((1.1 * (p.PrefillSeconds + (63 * d.StepSeconds))) + switching <= limit)
                    best = Math.Min(best, p.PrefillJoules + (63 * d.StepJoules) + joules);
            }
        }

        Assert.InRange(plan.Best!.Energy, best * (1 - 1e-12), best * (1 + 1e-12));
        Assert.True(plan.LowerBound <= best);
    }

    private static readonly CostModel.Calibration[] Reached =
    [
        .. from phase in new[] { CostModel.Phase.Prefill, CostModel.Phase.Decode }
           from attention in new[] { false, true }
           select new CostModel.Calibration
           {
               Runtime = CostModel.Runtime.Mlc, Phase = phase, Attention = attention, ComputeShare = 1, BandwidthShare = 1, StepTime = 0, RelativeError = 0.1,
           },
    ];

    private static OperatingLevels Orin(Type model, CostModel.FrequencyScaling scaling, int output = 128) =>
        new(OrinModel(model), new WorkloadPoint(512, output, 1), scaling);

    private static DeploymentCostModel OrinModel(Type model) => new(new CostModel.Deployment
    {
        Model = Declared.Model(model),
        Device = Declared.Device(typeof(JetsonOrinNanoSuper)),
        Policy = Declared.Policy(typeof(Q4_K_M)),
    });
}
