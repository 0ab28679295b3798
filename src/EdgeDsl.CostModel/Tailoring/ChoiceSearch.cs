namespace EdgeDsl.CostModel;

/// <summary>
/// A dynamic program over the layers of a knapsack. It keeps the choices of the first layers that no other beats in loss and uses, without
/// those whose bound is not below a loss that is known. Where these become too many, the ones with the highest bounds are left out, and the
/// least of their bounds is what remains certain.
/// </summary>
internal sealed class ChoiceSearch
{
    private const int MostCompared = 32;

    // As many more than are kept are made before it is seen which of them are beaten.
    private const int MadePerKept = 2;

    private readonly Knapsack knapsack;
    private readonly double[] multipliers;
    private readonly int mostStates;
    private readonly double known;
    private readonly int[] order;
    private readonly double[][] leastUsesFrom;

    private ChoiceSearch(Knapsack knapsack, LagrangianDual dual, double known, int mostStates)
    {
        this.knapsack = knapsack;
        this.known = known;
        this.mostStates = mostStates;
        multipliers = dual.Multipliers;

        // The layers that can lose most come first: what is chosen for the others hardly changes a bound.
        order = new int[knapsack.Layers.Length];
        var losses = new double[order.Length];
        for (var layer = 0; layer < order.Length; layer++)
            (order[layer], losses[layer]) = (layer, -knapsack.Layers[layer].MostLoss);
        Sorting.ByKey(losses, order, order.Length);
        leastUsesFrom = new double[order.Length + 1][];
        leastUsesFrom[order.Length] = new double[knapsack.Limits.Length];
        for (var layer = order.Length - 1; layer >= 0; layer--)
        {
            leastUsesFrom[layer] = (double[])leastUsesFrom[layer + 1].Clone();
            for (var i = 0; i < knapsack.Limits.Length; i++)
                leastUsesFrom[layer][i] += knapsack.Layers[order[layer]].LeastUse(i);
        }
    }

    /// <summary>A choice that keeps the limits and loses less than the known one; null where none was found.</summary>
    public int[]? Best { get; private set; }

    /// <summary>No choice loses less than this, or than the least of what is known and found.</summary>
    public double Bound { get; private set; } = double.PositiveInfinity;

    /// <summary>Searches.</summary>
    /// <param name="knapsack">The knapsack.</param>
    /// <param name="dual">Its multipliers, which bound choices of the first layers.</param>
    /// <param name="known">A loss that is known to be reached; infinite where none is.</param>
    /// <param name="mostStates">Choices of the first layers that are kept.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static ChoiceSearch Of(Knapsack knapsack, LagrangianDual dual, double known, int mostStates, CancellationToken cancellation)
    {
        var search = new ChoiceSearch(knapsack, dual, known, mostStates);
        var stages = new List<States>();
        var states = States.Root(dual.Value, knapsack.Limits.Length);
        for (var layer = 0; layer < knapsack.Layers.Length; layer++)
        {
            cancellation.ThrowIfCancellationRequested();
            states = search.Next(states, layer);
            stages.Add(states);
        }

        search.Trace(stages);
        return search;
    }

    private States Next(States states, int number)
    {
        var layer = knapsack.Layers[order[number]];
        var before = number > 0 && layer.UsesTheSame(knapsack.Layers[order[number - 1]]) ? knapsack.Layers[order[number - 1]] : null;
        var options = (int[])layer.Sensible.Clone();
        var regrets = new double[options.Length];
        var leastPriced = layer.LeastPriced(multipliers, out _);
        for (var i = 0; i < options.Length; i++)
            regrets[i] = layer.Priced(options[i], multipliers) - leastPriced;
        Sorting.ByKey(regrets, options, options.Length);

        var made = new States(knapsack.Limits.Length, states.Count);
        var cutoff = known - Knapsack.Tolerance;
        for (var state = 0; state < states.Count; state++)
        {
            for (var i = 0; i < options.Length && states.Bounds[state] + regrets[i] < cutoff; i++)
            {
                if (before is null || !IsBetterSwapped(before, states.Options[state], layer, options[i]))
                    made.Add(states, state, layer, options[i], regrets[i], leastUsesFrom[number + 1], knapsack.Limits);
            }

            if (made.Count > 2 * MadePerKept * mostStates)
                cutoff = Thin(made, MadePerKept * mostStates, cutoff);
        }

        made = made.WithoutBeaten(MostCompared);
        Thin(made, mostStates, cutoff);
        return made;
    }

    // Of two layers that use the same, each takes what it loses less by.
    private static bool IsBetterSwapped(KnapsackLayer first, int ofFirst, KnapsackLayer second, int ofSecond) =>
        first.Loss(ofSecond) + second.Loss(ofFirst) < first.Loss(ofFirst) + second.Loss(ofSecond) - Knapsack.Tolerance;

    /// <summary>Leaves out what has the highest bounds; returns the bound from which all were.</summary>
    private double Thin(States states, int most, double cutoff)
    {
        if (states.Count <= most)
            return cutoff;
        var bounds = new double[states.Count];
        Array.Copy(states.Bounds, bounds, bounds.Length);
        var highest = Sorting.AtPlace(bounds, most);
        Bound = Math.Min(Bound, highest);
        states.Keep(highest, most);
        return highest;
    }

    private void Trace(List<States> stages)
    {
        var last = -1;
        var states = stages[stages.Count - 1];
        for (var state = 0; state < states.Count; state++)
        {
            if (states.Losses[state] < (last < 0 ? known : states.Losses[last]))
                last = state;
        }

        if (last < 0)
            return;
        Best = new int[stages.Count];
        for (var layer = stages.Count - 1; layer >= 0; layer--)
        {
            Best[order[layer]] = stages[layer].Options[last];
            last = stages[layer].Befores[last];
        }
    }
}
