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

    /// <summary>
    /// What one needs at least who knows a constant load beforehand, but has to be in time whatever load up to the largest came from any token
    /// on, and for whom switches are not free either: all at one point, or a switch between two points, or two switches and any points.
    /// </summary>
    public double SafeClairvoyant(int prompt, int output, double deadline, double slowdown)
    {
        var least = double.PositiveInfinity;
        var points = Enumerable.Range(0, Points).ToArray();
        foreach (var first in points)
        {
            foreach (var other in points)
            {
                var switching = other == first ? 0 : Math.Min(SwitchingJoules[first], SwitchingJoules[other]);
                least = Math.Min(least, switching + Split(first, [first, other], other == first ? 0 : 1));
            }

            least = Math.Min(least, (2 * SwitchingJoules.Min()) + Split(first, points, 2));
        }

        return least;

        // Steps split between points, so that limits on all beginnings of the request remain: before each step, with all later ones at the
        // highest point. Time goes to where a second saves most, as long as no limit is passed, which is best for nested limits.
        double Split(int first, int[] among, int switches)
        {
            var lent = new double[output];
            var elapsed = (slowdown * Prefill[first][prompt].Seconds) + (switches * SwitchingTime);
            var after = MaxSlowdown * (Seconds(Highest, prompt, output) - Prefill[Highest][prompt].Seconds);
            if ((MaxSlowdown * Prefill[first][prompt].Seconds) + after > deadline * (1 + 1e-9))
                return double.PositiveInfinity;
            var joules = slowdown * Prefill[first][prompt].Joules;
            var parts = new List<(int Step, double Seconds, double Price)>();
            for (var i = 1; i < output; i++)
            {
                double[] times = [.. among.Select(k => Step[k][prompt + i].Seconds)], energies = [.. among.Select(k => Step[k][prompt + i].Joules)];
                var hull = ConvexHullBound.LowerHull(times, energies);
                elapsed += slowdown * times[hull[0]];
                joules += slowdown * energies[hull[0]];
                after -= MaxSlowdown * Step[Highest][prompt + i].Seconds;
                // The switches may come at any time, so that only the last limit counts them.
                lent[i] = deadline - elapsed - after + (i < output - 1 ? switches * SwitchingTime : 0);
                for (var j = 1; j < hull.Count; j++)
                    parts.Add((i, slowdown * (times[hull[j]] - times[hull[j - 1]]), (energies[hull[j - 1]] - energies[hull[j]]) / (times[hull[j]] - times[hull[j - 1]])));
            }

            // Faster points than these may be needed in between, which a bound leaves out.
            if (lent[^1] < 0)
                return double.PositiveInfinity;
            foreach (var (step, seconds, price) in parts.OrderByDescending(part => part.Price))
            {
                var taken = Math.Min(seconds, lent[step..].Min());
                if (taken <= 0)
                    continue;
                joules -= taken * price;
                for (var i = step; i < output; i++)
                    lent[i] -= taken;
            }

            return joules;
        }
    }

    private static (double, double)[] Rows(int most, Func<int, DeploymentCosts> costs, Func<DeploymentCosts, (double, double)> row) =>
        [.. Enumerable.Range(0, most + 1).Select(n => n == 0 ? default : row(costs(n)))];
}
