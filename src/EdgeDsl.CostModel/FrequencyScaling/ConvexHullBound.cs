namespace EdgeDsl.CostModel;

/// <summary>
/// The least energy of a schedule if items could be split between levels and switches were free: the items' lower convex hulls, walked from
/// the least energy to shorter times, the cheapest second first. No schedule falls below it.
/// </summary>
public sealed class ConvexHullBound
{
    private ConvexHullBound(double energy, double priceOfTime, IReadOnlyList<double> times)
    {
        Energy = energy;
        PriceOfTime = priceOfTime;
        Times = times;
    }

    /// <summary>Joules.</summary>
    public double Energy { get; }

    /// <summary>Joules that one second less would cost: the multiplier of the limit.</summary>
    public double PriceOfTime { get; }

    /// <summary>Seconds of each item.</summary>
    public IReadOnlyList<double> Times { get; }

    /// <summary>The bound; null where no schedule keeps the limit.</summary>
    /// <param name="items">The items.</param>
    /// <param name="limit">Their limit of time.</param>
    public static ConvexHullBound? Of(IReadOnlyList<ScheduleItem> items, double limit)
    {
        double time = 0, energy = 0;
        var times = new double[items.Count];
        var steps = new List<Step>();
        for (var i = 0; i < items.Count; i++)
        {
            var hull = LowerHull(items[i].Times, items[i].Energies);
            var last = hull[hull.Count - 1];
            times[i] = items[i].Times[last];
            time += times[i];
            energy += items[i].Energies[last];
            for (var j = hull.Count - 1; j > 0; j--)
            {
                steps.Add(new Step(
                    i,
                    items[i].Times[hull[j]] - items[i].Times[hull[j - 1]],
                    items[i].Energies[hull[j - 1]] - items[i].Energies[hull[j]]));
            }
        }

        if (time <= limit)
            return new ConvexHullBound(energy, 0, times);
        steps.Sort(static (a, b) => a.Price.CompareTo(b.Price));
        foreach (var step in steps)
        {
            var share = Math.Min(1, (time - limit) / step.Seconds);
            time -= share * step.Seconds;
            energy += share * step.Joules;
            times[step.Item] -= share * step.Seconds;
            if (share < 1 || time <= limit)
                return new ConvexHullBound(energy, step.Price, times);
        }

        // What rounding leaves over the limit is none.
        return time <= limit * (1 + 1e-12) ? new ConvexHullBound(energy, steps.Count > 0 ? steps[steps.Count - 1].Price : 0, times) : null;
    }

    /// <summary>The levels on the lower convex hull, from the shortest time to the least energy.</summary>
    /// <param name="times">Time of each level.</param>
    /// <param name="energies">Energy of each level.</param>
    public static List<int> LowerHull(IReadOnlyList<double> times, IReadOnlyList<double> energies)
    {
        var order = new int[times.Count];
        for (var k = 0; k < order.Length; k++)
            order[k] = k;
        Array.Sort(order, (a, b) => times[a] != times[b] ? times[a].CompareTo(times[b]) : energies[a].CompareTo(energies[b]));
        var hull = new List<int>(order.Length);
        foreach (var level in order)
        {
            if (hull.Count > 0 && !(energies[level] < energies[hull[hull.Count - 1]]))
                continue; // slower, and no cheaper
            while (hull.Count > 1 && IsAbove(hull[hull.Count - 2], hull[hull.Count - 1], level))
                hull.RemoveAt(hull.Count - 1);
            hull.Add(level);
        }

        return hull;

        bool IsAbove(int before, int middle, int after) =>
            (energies[before] - energies[middle]) * (times[after] - times[middle])
            <= (energies[middle] - energies[after]) * (times[middle] - times[before]);
    }

    private readonly struct Step(int item, double seconds, double joules)
    {
        public int Item => item;

        public double Seconds => seconds;

        public double Joules => joules;

        public double Price => joules / seconds;
    }
}
