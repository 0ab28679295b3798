namespace EdgeDsl.CostModel;

/// <summary>
/// The dynamic program over item and level. Each level keeps the times and energies that no other beats in both, less what the convex hulls
/// prove to end above the best schedule known.
/// </summary>
internal sealed class ScheduleSearch
{
    // Sums in another order differ by their last bits; this much is no better schedule.
    private const double Rounding = 1e-12;

    private readonly ScheduleProblem problem;
    private readonly int mostLabels;
    private readonly CancellationToken cancellation;
    private readonly double price;
    private readonly double[] restTime;
    private readonly double[] restBound;
    private readonly List<(int Parent, int Level)> nodes = [];

    public ScheduleSearch(ScheduleProblem problem, ConvexHullBound bound, Schedule start, int mostLabels, CancellationToken cancellation)
    {
        this.problem = problem;
        this.mostLabels = mostLabels;
        this.cancellation = cancellation;
        price = bound.PriceOfTime;
        Best = start;
        restTime = new double[problem.Items.Count + 1];
        restBound = new double[problem.Items.Count + 1];
        for (var i = problem.Items.Count - 1; i >= 0; i--)
        {
            double time = double.PositiveInfinity, cost = double.PositiveInfinity;
            for (var k = 0; k < problem.Levels; k++)
            {
                time = Math.Min(time, problem.Items[i].Times[k]);
                cost = Math.Min(cost, problem.Items[i].Energies[k] + (price * problem.Items[i].Times[k]));
            }

            restTime[i] = restTime[i + 1] + time;
            restBound[i] = restBound[i + 1] + cost;
        }
    }

    public Schedule Best { get; private set; }

    public bool IsExact { get; private set; } = true;

    public void Run()
    {
        if (!problem.IsCyclic || problem.Items.Count == 1)
        {
            Run(null);
            return;
        }

        for (var first = 0; first < problem.Levels; first++)
            Run(first);
    }

    /// <summary>Searches the schedules whose first item runs at a level, or all of them.</summary>
    private void Run(int? first)
    {
        nodes.Clear();
        var lists = new List<Label>[problem.Levels];
        for (var k = 0; k < problem.Levels; k++)
        {
            lists[k] = [];
            if (first is null || first == k)
                Keep(lists[k], 0, k, problem.Items[0].Times[k], problem.Items[0].Energies[k], -1, first);
        }

        for (var i = 1; i < problem.Items.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var any = Merge(lists);
            var next = new List<Label>[problem.Levels];
            for (var k = 0; k < problem.Levels; k++)
                next[k] = Extend(i, k, lists[k], any, first);
            lists = next;
        }

        Close(lists, first);
    }

    /// <summary>Item i at level k: after the same level, or after any other and a switch.</summary>
    private List<Label> Extend(int i, int k, List<Label> same, List<Label> any, int? first)
    {
        var (time, energy) = (problem.Items[i].Times[k], problem.Items[i].Energies[k]);
        var (switchTime, switchEnergy) = (problem.SwitchingTimes[k], problem.SwitchingEnergies[k]);
        var result = new List<Label>();
        int a = 0, b = 0;
        while (a < same.Count || b < any.Count)
        {
            var fromSame = b >= any.Count || (a < same.Count && same[a].Time <= any[b].Time + switchTime);
            if (fromSame)
            {
                Keep(result, i, k, same[a].Time + time, same[a].Energy + energy, same[a].Node, first);
                a++;
            }
            else
            {
                Keep(result, i, k, any[b].Time + switchTime + time, any[b].Energy + switchEnergy + energy, any[b].Node, first);
                b++;
            }
        }

        return Thin(result);
    }

    private void Keep(List<Label> list, int i, int k, double time, double energy, int parent, int? first)
    {
        if (list.Count > 0 && energy >= list[list.Count - 1].Energy)
            return;
        var back = first is { } level && level != k && i == problem.Items.Count - 1 ? problem.SwitchingTimes[level] : 0;
        if (time + restTime[i + 1] + back > problem.Limit)
            return;
        var bound = energy + restBound[i + 1] + (price > 0 ? price * (time - problem.Limit) : 0);
        if (bound >= Best.Energy * (1 - Rounding))
            return;
        list.Add(new Label(time, energy, nodes.Count));
        nodes.Add((parent, k));
    }

    private static List<Label> Merge(List<Label>[] lists)
    {
        var all = new List<Label>();
        foreach (var list in lists)
            all.AddRange(list);
        all.Sort(static (x, y) => x.Time != y.Time ? x.Time.CompareTo(y.Time) : x.Energy.CompareTo(y.Energy));
        var kept = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (kept == 0 || all[i].Energy < all[kept - 1].Energy)
                all[kept++] = all[i];
        }

        all.RemoveRange(kept, all.Count - kept);
        return all;
    }

    /// <summary>The least energy of each step of time where there are too many.</summary>
    private List<Label> Thin(List<Label> labels)
    {
        if (labels.Count <= mostLabels)
            return labels;
        IsExact = false;
        var result = new List<Label>(mostLabels) { labels[0] };
        var start = labels[0].Time;
        var width = (labels[labels.Count - 1].Time - start) / (mostLabels - 1);
        for (var i = 1; i < labels.Count; i++)
        {
            var endsStep = i == labels.Count - 1 || (int)((labels[i].Time - start) / width) != (int)((labels[i + 1].Time - start) / width);
            if (endsStep)
                result.Add(labels[i]);
        }

        return result;
    }

    private void Close(List<Label>[] lists, int? first)
    {
        for (var k = 0; k < lists.Length; k++)
        {
            foreach (var label in lists[k])
            {
                var isSwitch = first is { } level && level != k;
                var energy = label.Energy + (isSwitch ? problem.SwitchingEnergies[first!.Value] : 0);
                if (energy < Best.Energy)
                    Best = problem.At(LevelsTo(label.Node));
            }
        }
    }

    private int[] LevelsTo(int node)
    {
        var levels = new int[problem.Items.Count];
        for (var i = levels.Length - 1; i >= 0; i--)
        {
            levels[i] = nodes[node].Level;
            node = nodes[node].Parent;
        }

        return levels;
    }

    private readonly struct Label(double time, double energy, int node)
    {
        public double Time => time;

        public double Energy => energy;

        public int Node => node;
    }
}
