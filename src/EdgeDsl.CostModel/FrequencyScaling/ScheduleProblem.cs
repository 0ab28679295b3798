namespace EdgeDsl.CostModel;

/// <summary>
/// What is scheduled: items one after the other, each at one of several levels, a time and an energy for each switch, and a limit of time.
/// A multiple-choice knapsack with switches (cost-model §6.2). Levels are indices; times are seconds, energies joules.
/// </summary>
public sealed class ScheduleProblem
{
    /// <summary>A problem.</summary>
    /// <param name="items">The items in their order, each with as many levels.</param>
    /// <param name="switchingTimes">Time of a switch to each level.</param>
    /// <param name="switchingEnergies">Energy of a switch to each level.</param>
    /// <param name="limit">Time that the items and switches may take together; positive infinity for any.</param>
    /// <param name="isCyclic">Whether the last item is followed by the first again, so that the way back is a switch too.</param>
    public ScheduleProblem(
        IReadOnlyList<ScheduleItem> items, IReadOnlyList<double> switchingTimes, IReadOnlyList<double> switchingEnergies, double limit, bool isCyclic)
    {
        Items = items;
        SwitchingTimes = switchingTimes;
        SwitchingEnergies = switchingEnergies;
        Limit = limit;
        IsCyclic = isCyclic;
    }

    /// <summary>The items in their order.</summary>
    public IReadOnlyList<ScheduleItem> Items { get; }

    /// <summary>Time of a switch to each level.</summary>
    public IReadOnlyList<double> SwitchingTimes { get; }

    /// <summary>Energy of a switch to each level.</summary>
    public IReadOnlyList<double> SwitchingEnergies { get; }

    /// <summary>Time that items and switches may take together.</summary>
    public double Limit { get; }

    /// <summary>Whether the last item is followed by the first again.</summary>
    public bool IsCyclic { get; }

    /// <summary>Number of levels.</summary>
    public int Levels => SwitchingTimes.Count;

    /// <summary>The schedule that runs each item at the level given for it.</summary>
    /// <param name="levels">One level for each item.</param>
    public Schedule At(IReadOnlyList<int> levels)
    {
        double time = 0, energy = 0;
        var switches = 0;
        for (var i = 0; i < Items.Count; i++)
        {
            time += Items[i].Times[levels[i]];
            energy += Items[i].Energies[levels[i]];
            if (i > 0 && levels[i] != levels[i - 1])
                Switch(levels[i]);
        }

        if (IsCyclic && Items.Count > 0 && levels[0] != levels[Items.Count - 1])
            Switch(levels[0]);
        return new Schedule(levels, time, energy, switches);

        void Switch(int to)
        {
            switches++;
            time += SwitchingTimes[to];
            energy += SwitchingEnergies[to];
        }
    }
}

/// <summary>Something that runs at one level: a layer, or the head with the embedding.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Times">Seconds at each level.</param>
/// <param name="Energies">Joules at each level.</param>
public sealed record ScheduleItem(string Name, IReadOnlyList<double> Times, IReadOnlyList<double> Energies);

/// <summary>A level for each item, and what that costs.</summary>
/// <param name="Levels">The levels.</param>
/// <param name="Time">Seconds, switches included.</param>
/// <param name="Energy">Joules, switches included.</param>
/// <param name="Switches">Number of switches.</param>
public sealed record Schedule(IReadOnlyList<int> Levels, double Time, double Energy, int Switches);

/// <summary>The schedule that was found, and how far it can be from the best one.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="IsExact">Whether it is the best one.</param>
/// <param name="LowerBound">Joules that no schedule falls below: the convex hulls, without switches.</param>
public sealed record SolvedSchedule(Schedule Schedule, bool IsExact, double LowerBound)
{
    /// <summary>The most by which the schedule's energy is over the best one's, as a share; 0 where it is the best.</summary>
    public double Gap => IsExact || LowerBound <= 0 ? 0 : Math.Max(0, (Schedule.Energy / LowerBound) - 1);
}
