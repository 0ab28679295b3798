namespace EdgeDsl.CostModel;

/// <summary>The schedule of least energy among those of one block or two, each at one level: what a search has to beat.</summary>
internal static class TwoBlockSchedule
{
    /// <summary>The schedule; of infinite energy where none keeps the limit.</summary>
    /// <param name="problem">The problem.</param>
    public static Schedule Of(ScheduleProblem problem)
    {
        var count = problem.Items.Count;
        var times = new double[problem.Levels, count + 1];
        var energies = new double[problem.Levels, count + 1];
        for (var k = 0; k < problem.Levels; k++)
        {
            for (var i = 0; i < count; i++)
            {
                times[k, i + 1] = times[k, i] + problem.Items[i].Times[k];
                energies[k, i + 1] = energies[k, i] + problem.Items[i].Energies[k];
            }
        }

        (int A, int B, int Length)? best = null;
        var bestEnergy = double.PositiveInfinity;
        for (var a = 0; a < problem.Levels; a++)
        {
            for (var b = 0; b < problem.Levels; b++)
            {
                for (var length = 1; length <= count; length++)
                {
                    // One block has all items, the first of two has fewer.
                    if (a == b != (length == count))
                        continue;
                    var time = times[a, length] + times[b, count] - times[b, length];
                    var energy = energies[a, length] + energies[b, count] - energies[b, length];
                    if (a != b)
                    {
                        time += problem.SwitchingTimes[b] + (problem.IsCyclic ? problem.SwitchingTimes[a] : 0);
                        energy += problem.SwitchingEnergies[b] + (problem.IsCyclic ? problem.SwitchingEnergies[a] : 0);
                    }

                    if (time <= problem.Limit && energy < bestEnergy)
                        (best, bestEnergy) = ((a, b, length), energy);
                }
            }
        }

        if (best is not { } blocks)
            return new Schedule([], double.PositiveInfinity, double.PositiveInfinity, 0);
        var levels = new int[count];
        for (var i = 0; i < count; i++)
            levels[i] = i < blocks.Length ? blocks.A : blocks.B;
        return problem.At(levels);
    }
}
