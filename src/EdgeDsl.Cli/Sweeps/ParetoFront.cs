namespace EdgeDsl.Cli.Sweeps;

/// <summary>
/// The points that no other point dominates, that is, equals or undercuts in every objective and undercuts in one. Two objectives take a
/// sort and a sweep; more take Kung, Luccio and Preparata's divide and conquer (J. ACM 22(4), 1975), which drops one objective with each
/// level of its merge and so stays near n·logᵏ⁻²n, however large the front is.
/// </summary>
internal sealed class ParetoFront
{
    // Below this many pairs, comparing all of them is the fastest.
    private const int FewPairs = 4096;

    private readonly double[] values;
    private readonly int objectives;

    private ParetoFront(double[] values, int objectives)
    {
        this.values = values;
        this.objectives = objectives;
    }

    /// <summary>Finds the front.</summary>
    /// <param name="values">The values of all points, the objectives of a point side by side; each is to be small, none is not a number.</param>
    /// <param name="objectives">How many objectives there are, at least one.</param>
    /// <param name="points">The points that are compared.</param>
    /// <returns>Those on the front, ascending; of equal points all.</returns>
    public static int[] Of(double[] values, int objectives, ReadOnlySpan<int> points)
    {
        var front = new ParetoFront(values, objectives);
        var sorted = points.ToArray();
        sorted.AsSpan().Sort(front.Compare);
        // Equal points stand together; the first speaks for all of them, so that among those left "not larger anywhere" is domination.
        var distinct = new List<int>(sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || !front.AreEqual(sorted[i], sorted[i - 1]))
                distinct.Add(i);
        }

        var representatives = new int[distinct.Count];
        for (var i = 0; i < representatives.Length; i++)
            representatives[i] = sorted[distinct[i]];
        var kept = new HashSet<int>(front.Find(representatives));
        var result = new List<int>();
        for (var i = 0; i < distinct.Count; i++)
        {
            if (!kept.Contains(representatives[i]))
                continue;
            var end = i + 1 < distinct.Count ? distinct[i + 1] : sorted.Length;
            for (var j = distinct[i]; j < end; j++)
                result.Add(sorted[j]);
        }

        result.Sort();
        return [.. result];
    }

    private double Value(int point, int objective) => values[((long)point * objectives) + objective];

    private int Compare(int a, int b)
    {
        for (var objective = 0; objective < objectives; objective++)
        {
            var order = Value(a, objective).CompareTo(Value(b, objective));
            if (order != 0)
                return order;
        }

        return a.CompareTo(b);
    }

    private bool AreEqual(int a, int b)
    {
        for (var objective = 0; objective < objectives; objective++)
        {
            if (Value(a, objective) != Value(b, objective))
                return false;
        }

        return true;
    }

    /// <summary>The front of distinct points that are sorted by the first objective, then the next: only an earlier point can dominate.</summary>
    private List<int> Find(ReadOnlySpan<int> sorted)
    {
        switch (objectives)
        {
            case 1:
                return sorted.IsEmpty ? [] : [sorted[0]];
            case 2:
                return Sweep(sorted);
        }

        if (sorted.Length < 2)
            return [.. sorted];
        var half = sorted.Length / 2;
        var earlier = Find(sorted[..half]);
        var later = Find(sorted[half..]);
        earlier.AddRange(Undominated(later, earlier, objectives - 1));
        return earlier;
    }

    private List<int> Sweep(ReadOnlySpan<int> sorted)
    {
        var front = new List<int>();
        var least = double.PositiveInfinity;
        foreach (var point in sorted)
        {
            if (front.Count > 0 && Value(point, 1) >= least)
                continue;
            front.Add(point);
            least = Value(point, 1);
        }

        return front;
    }

    /// <summary>Those of some points that no rival undercuts or equals in the objectives from 1 to the last; in the others every rival does.</summary>
    private List<int> Undominated(List<int> points, List<int> rivals, int last)
    {
        if (points.Count == 0 || rivals.Count == 0)
            return points;
        if (last == 1)
        {
            var least = rivals.Min(rival => Value(rival, 1));
            return points.FindAll(point => Value(point, 1) < least);
        }

        if ((long)points.Count * rivals.Count <= FewPairs)
            return points.FindAll(point => !rivals.Exists(rival => NotLarger(rival, point, last)));
        if (last == 2)
            return UndominatedByTwo(points, rivals);

        // Divided at a value of the last objective, which then need not be looked at between different parts.
        var pivot = Pivot(points, rivals, last);
        var (pointsBelow, pointsAt, pointsAbove) = Divide(points, last, pivot);
        var (rivalsBelow, rivalsAt, rivalsAbove) = Divide(rivals, last, pivot);
        var kept = Undominated(pointsBelow, rivalsBelow, last);
        kept.AddRange(Undominated(Undominated(pointsAt, rivalsBelow, last - 1), rivalsAt, last - 1));
        kept.AddRange(Undominated(
            Undominated(Undominated(pointsAbove, rivalsBelow, last - 1), rivalsAt, last - 1), rivalsAbove, last));
        return kept;
    }

    /// <summary>The same for objectives 1 and 2: in the order of the first, the least of the second so far decides.</summary>
    private List<int> UndominatedByTwo(List<int> points, List<int> rivals)
    {
        var (sortedPoints, sortedRivals) = (new List<int>(points), new List<int>(rivals));
        sortedPoints.Sort(ByFirst);
        sortedRivals.Sort(ByFirst);
        var kept = new List<int>();
        var (next, least) = (0, double.PositiveInfinity);
        foreach (var point in sortedPoints)
        {
            for (; next < sortedRivals.Count && Value(sortedRivals[next], 1) <= Value(point, 1); next++)
                least = Math.Min(least, Value(sortedRivals[next], 2));
            if (next == 0 || Value(point, 2) < least)
                kept.Add(point);
        }

        return kept;

        int ByFirst(int a, int b) => Value(a, 1).CompareTo(Value(b, 1));
    }

    private bool NotLarger(int rival, int point, int last)
    {
        for (var objective = 1; objective <= last; objective++)
        {
            if (Value(rival, objective) > Value(point, objective))
                return false;
        }

        return true;
    }

    private double Pivot(List<int> points, List<int> rivals, int objective)
    {
        var all = new double[points.Count + rivals.Count];
        for (var i = 0; i < points.Count; i++)
            all[i] = Value(points[i], objective);
        for (var i = 0; i < rivals.Count; i++)
            all[points.Count + i] = Value(rivals[i], objective);
        Array.Sort(all);
        return all[all.Length / 2];
    }

    private (List<int> Below, List<int> At, List<int> Above) Divide(List<int> points, int objective, double pivot)
    {
        var (below, at, above) = (new List<int>(), new List<int>(), new List<int>());
        foreach (var point in points)
        {
            var order = Value(point, objective).CompareTo(pivot);
            (order < 0 ? below : order == 0 ? at : above).Add(point);
        }

        return (below, at, above);
    }
}
