using EdgeDsl.CostModel;

namespace EdgeDsl.FrequencyScaling.Tests;

/// <summary>Random schedules, small enough to try all of them.</summary>
internal static class RandomProblem
{
    public static ScheduleProblem Of(int seed)
    {
        var random = new Random(seed);
        var (items, levels) = (random.Next(1, 7), random.Next(1, 5));
        var speeds = Enumerable.Range(0, levels).Select(_ => 0.3 + random.NextDouble()).ToArray();
        var likeEachOther = random.Next(3) == 0;
        var made = new List<ScheduleItem>();
        for (var i = 0; i < items; i++)
        {
            var work = likeEachOther ? 1 : 0.2 + random.NextDouble();
            double[] times = [.. speeds.Select(speed => work / speed)];
            // Half of them as physics has it, half of them anything.
            double[] energies = random.Next(2) == 0
                ? [.. speeds.Select(speed => work * (speed * speed) + (0.1 * work / speed))]
                : [.. speeds.Select(_ => random.NextDouble())];
            made.Add(new ScheduleItem($"item {i}", times, energies));
        }

        double[] switchTimes = [.. speeds.Select(_ => random.Next(4) == 0 ? 0 : random.NextDouble() * 0.5)];
        double[] switchEnergies = [.. speeds.Select(_ => random.Next(4) == 0 ? 0 : random.NextDouble() * 0.2)];
        var fastest = made.Sum(item => item.Times.Min());
        var limit = random.Next(10) == 0 ? double.PositiveInfinity : fastest * (0.95 + (2 * random.NextDouble()));
        return new ScheduleProblem(made, switchTimes, switchEnergies, limit, random.Next(2) == 0);
    }

    /// <summary>The least energy of all schedules, each tried; infinity where none keeps the limit.</summary>
    public static double LeastEnergyOfAll(ScheduleProblem problem)
    {
        var (items, levels) = (problem.Items.Count, problem.Levels);
        var least = double.PositiveInfinity;
        var chosen = new int[items];
        for (var number = 0; number < (int)Math.Pow(levels, items); number++)
        {
            for (int i = 0, rest = number; i < items; i++, rest /= levels)
                chosen[i] = rest % levels;
            double time = 0, energy = 0;
            for (var i = 0; i < items; i++)
            {
                time += problem.Items[i].Times[chosen[i]];
                energy += problem.Items[i].Energies[chosen[i]];
                var before = i > 0 ? i - 1 : problem.IsCyclic ? items - 1 : i;
                if (chosen[before] == chosen[i])
                    continue;
                time += problem.SwitchingTimes[chosen[i]];
                energy += problem.SwitchingEnergies[chosen[i]];
            }

            if (time <= problem.Limit)
                least = Math.Min(least, energy);
        }

        return least;
    }
}
