using EdgeDsl.Catalog.Tests;
using EdgeDsl.CostModel;

namespace EdgeDsl.FrequencyScaling.Tests;

/// <summary>What each point takes and draws for each prompt and each decode step, asked of the cost model one by one.</summary>
internal sealed class Simulation
{
    public const int MostPrompt = 1024;
    public const int MostOutput = 512;
    public const double MaxSlowdown = 1.44;

    public Simulation(Type model, Type device, Type policy)
    {
        var levels = new OperatingLevels(
            new DeploymentCostModel(new CostModel.Deployment { Model = Declared.Model(model), Device = Declared.Device(device), Policy = Declared.Policy(policy) }),
            new WorkloadPoint(MostPrompt, MostOutput, 1),
            new CostModel.FrequencyScaling());
        Points = levels.All.Count;
        Highest = levels.Highest;
        SwitchingTime = levels.LongestSwitch;
        SwitchingJoules = [.. levels.All.Select(level => levels.SwitchingEnergy(level, CostModel.Phase.Decode))];
        Prefill = [.. levels.All.Select(level => Rows(MostPrompt, n => level.Model.At(new CostModel.Workload(n, 1, 1)), costs => (costs.TimeToFirstToken.Constant, costs.PrefillEnergy.Constant)))];
        Step = [.. levels.All.Select(level => Rows(
            MostPrompt + MostOutput, s => level.Model.At(new CostModel.Workload(s - 1, 1, 1)), costs => (costs.TimePerOutputToken.Constant, costs.EnergyPerToken.Constant)))];
    }

    public int Points { get; }

    public int Highest { get; }

    public double SwitchingTime { get; }

    public double[] SwitchingJoules { get; }

    /// <summary>Seconds and joules by point and prompt.</summary>
    public (double Seconds, double Joules)[][] Prefill { get; }

    /// <summary>Seconds and joules by point and context.</summary>
    public (double Seconds, double Joules)[][] Step { get; }

    /// <summary>Seconds at one point without load.</summary>
    public double Seconds(int point, int prompt, int output)
    {
        var seconds = Prefill[point][prompt].Seconds;
        for (var i = 1; i < output; i++)
            seconds += Step[point][prompt + i].Seconds;
        return seconds;
    }

    /// <summary>
    /// What one who knows the load beforehand needs at least: one point in prefill, steps split between points, switches free. Infinity where
    /// there is no way.
    /// </summary>
    public double Clairvoyant(int prompt, int output, double deadline, Func<int, double> slowdown)
    {
        var items = new List<ScheduleItem>();
        for (var i = 1; i < output; i++)
        {
            var (context, load) = (prompt + i, slowdown(i));
            items.Add(new ScheduleItem("", [.. Step.Select(rows => rows[context].Seconds * load)], [.. Step.Select(rows => rows[context].Joules * load)]));
        }

        var least = double.PositiveInfinity;
        for (var k = 0; k < Points; k++)
        {
            var left = deadline - (slowdown(0) * Prefill[k][prompt].Seconds);
            if (ConvexHullBound.Of(items, left) is { } decode)
                least = Math.Min(least, (slowdown(0) * Prefill[k][prompt].Joules) + decode.Energy);
        }

        return least;
    }

    private static (double, double)[] Rows(int most, Func<int, DeploymentCosts> costs, Func<DeploymentCosts, (double, double)> row) =>
        [.. Enumerable.Range(0, most + 1).Select(n => n == 0 ? default : row(costs(n)))];
}
