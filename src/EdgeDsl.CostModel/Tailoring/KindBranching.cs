namespace EdgeDsl.CostModel;

/// <summary>
/// Branch and bound on how many layers have an option of each kind. Layers of a model are nearly alike, so that it matters little which of
/// them has a format, and much how many have: multipliers mix a fraction of a layer, which no choice can have. Where that is ruled out they
/// bound the loss closely.
/// </summary>
internal sealed class KindBranching
{
    private const int MostNodes = 400;
    private const double Whole = 1e-6; // a number of layers that is this near to a whole one is that

    private readonly Knapsack knapsack;
    private readonly double share;
    private readonly int leafStates;
    private readonly Func<int[], double> offer;
    private readonly CancellationToken cancellation;
    private readonly List<Node> open = [];
    private double closed = double.PositiveInfinity;

    private KindBranching(Knapsack knapsack, double share, int leafStates, Func<int[], double> offer, CancellationToken cancellation)
    {
        this.knapsack = knapsack;
        this.share = share;
        this.leafStates = leafStates;
        this.offer = offer;
        this.cancellation = cancellation;
    }

    /// <summary>Bounds the loss.</summary>
    /// <param name="knapsack">The knapsack.</param>
    /// <param name="dual">Its multipliers.</param>
    /// <param name="best">The best loss that is known.</param>
    /// <param name="share">By which share of what the best choice loses above what must be lost the bound may be below it.</param>
    /// <param name="leafStates">States that the search keeps where the numbers of layers are whole.</param>
    /// <param name="offer">Takes choices that are found, and returns the best loss.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>No choice loses less than this, or than the best that was offered.</returns>
    public static double Bound(Knapsack knapsack, LagrangianDual dual, double best, double share, int leafStates, Func<int[], double> offer, CancellationToken cancellation)
    {
        var branching = new KindBranching(knapsack, share, leafStates, offer, cancellation);
        branching.open.Add(new Node([], knapsack, dual));
        for (var nodes = 1; nodes < MostNodes && branching.open.Count > 0; nodes += 2)
        {
            var node = branching.Lowest();
            if (!branching.IsOpen(node, best))
                break;
            branching.open.Remove(node);
            best = branching.Split(node, best);
        }

        return Math.Min(branching.closed, branching.open.Count > 0 ? branching.Lowest().Dual.Value : double.PositiveInfinity);
    }

    private Node Lowest()
    {
        var lowest = open[0];
        foreach (var node in open)
            lowest = node.Dual.Value < lowest.Dual.Value ? node : lowest;
        return lowest;
    }

    private bool IsOpen(Node node, double best) => double.IsInfinity(best) || node.Dual.Value < best - Math.Max(Knapsack.Tolerance, share * (best - knapsack.LeastLoss));

    /// <summary>Rules out the part of a layer that is mixed, from below and from above.</summary>
    private double Split(Node node, double best)
    {
        if (!node.FindsMixed(out var kind, out var count))
        {
            var search = ChoiceSearch.Of(node.Knapsack, node.Dual, best, leafStates, cancellation);
            if (search.Best is not null)
                best = offer(search.Best);
            closed = Math.Min(closed, Math.Max(node.Dual.Value, search.Bound));
            return best;
        }

        best = Add(node, new KindLimit(kind, false, (int)Math.Floor(count)), best);
        return Add(node, new KindLimit(kind, true, knapsack.Layers.Length - (int)Math.Ceiling(count)), best);
    }

    private double Add(Node parent, KindLimit limit, double best)
    {
        cancellation.ThrowIfCancellationRequested();
        // Of two limits on the same, the one that is tighter.
        List<KindLimit> limits = [.. parent.Limits.FindAll(other => (other.Kind, other.OfOthers) != (limit.Kind, limit.OfOthers)), limit];
        var limited = knapsack.With(limits);
        if (!limited.EachLimitCanBeKept)
            return best;
        var node = new Node(limits, limited, LagrangianDual.Of(limited, cancellation));
        if (node.Dual.Value > knapsack.MostLoss + Knapsack.Tolerance)
            return best;
        foreach (var near in node.Dual.Near)
            best = offer(ChoiceRepair.Repaired(limited, near, node.Dual.Multipliers));
        open.Add(node);
        return best;
    }

    private sealed class Node(List<KindLimit> limits, Knapsack knapsack, LagrangianDual dual)
    {
        public List<KindLimit> Limits => limits;

        public Knapsack Knapsack => knapsack;

        public LagrangianDual Dual => dual;

        /// <summary>The kind whose number of layers is furthest from a whole one in the mix of choices; false where all are whole.</summary>
        public bool FindsMixed(out int kind, out double count)
        {
            var counts = new Dictionary<int, double>();
            foreach (var (chosen, share) in dual.Mix)
            {
                for (var layer = 0; layer < chosen.Length; layer++)
                {
                    var of = knapsack.Layers[layer].Kinds[chosen[layer]];
                    counts[of] = (counts.TryGetValue(of, out var before) ? before : 0) + share;
                }
            }

            (kind, count) = (0, 0);
            var furthest = Whole;
            foreach (var of in counts)
            {
                var distance = Math.Abs(of.Value - Math.Round(of.Value));
                if (distance > furthest)
                    (kind, count, furthest) = (of.Key, of.Value, distance);
            }

            return furthest > Whole;
        }
    }
}
