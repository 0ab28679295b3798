namespace EdgeDsl.CostModel;

/// <summary>
/// Chooses one option for each layer so that the sum of losses is least and no sum of uses passes its limit: a multiple-choice knapsack.
/// Lagrangian multipliers bound the loss from below; a dynamic program over the layers keeps the choices that no other beats in loss and
/// uses, without those whose bound is above a choice that is known. Where these become too many, the ones with the highest bounds are left
/// out, and the least of their bounds is what remains certain.
/// </summary>
internal sealed class LayerChoice
{
    private const double SameUse = 1e-14; // rounding of the uses' sums, which are at most 1
    private const double Tolerance = 1e-13;
    private const int MostStatesOfOneLimit = 4000;
    private const int MostStates = 150;
    private const int MostStatesOfDoubt = 800;
    private const int MostCompared = 64;
    private const int FewLayers = 6;
    private const double CloseOfOneLimit = 5e-4;
    private const double CloseOfSeveral = 5e-3;
    private const double Doubtful = 9e-3;
    private const int Bisections = 60;
    private const int Rounds = 3;
    private const int SubgradientSteps = 300;
    private const int Patience = 8;
    private const int FixedEvery = 10;

    private readonly Layer[] layers;
    private readonly double[] limits;
    private readonly CancellationToken cancellation;
    private readonly double[][] leastUsesFrom;
    private double[] multipliers;
    private double dual = double.NegativeInfinity;
    private int[]? best;
    private double bestLoss = double.PositiveInfinity;

    private LayerChoice(IReadOnlyList<double[]> losses, IReadOnlyList<double[][]> uses, double[] limits, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        this.limits = (double[])limits.Clone();
        multipliers = new double[limits.Length];
        layers = new Layer[losses.Count];
        var scales = Scales(uses, limits.Length);
        for (var i = 0; i < limits.Length; i++)
            this.limits[i] /= scales[i];
        for (var layer = 0; layer < layers.Length; layer++)
            layers[layer] = new Layer(losses[layer], uses[layer], scales);
        leastUsesFrom = LeastUses();
    }

    /// <summary>The best choice; null where there is none.</summary>
    public int[]? Best { get; private set; }

    /// <summary>No choice loses less; infinite where there is certainly none.</summary>
    public double Bound { get; private set; }

    /// <summary>Whether a thorough search could bring best choice and bound closer together.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>Solves.</summary>
    /// <param name="losses">Loss of each option of each layer.</param>
    /// <param name="uses">Uses of each option of each layer, one for each limit; at least 0.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="known">A choice that keeps the limits; null where none is known.</param>
    /// <param name="isThorough">Whether many more choices are kept: for several limits, at some twenty times the time.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static LayerChoice Solve(
        IReadOnlyList<double[]> losses, IReadOnlyList<double[][]> uses, double[] limits, int[]? known, bool isThorough, CancellationToken cancellation)
    {
        var needed = Needed(uses, limits);
        var choice = new LayerChoice(losses, Selected(uses, needed), Array.ConvertAll(needed, i => limits[i]), cancellation);
        choice.Solve(known, isThorough);
        return choice;
    }

    /// <summary>The limits that no other implies: one by which every option uses as large a share, as where only pruning is chosen.</summary>
    private static int[] Needed(IReadOnlyList<double[][]> uses, double[] limits)
    {
        var needed = new List<int>();
        for (var i = 0; i < limits.Length; i++)
        {
            var implied = false;
            for (var other = 0; other < limits.Length && !implied; other++)
                implied = other != i && Implies(other, i) && (other < i || !Implies(i, other));
            if (!implied)
                needed.Add(i);
        }

        return [.. needed];

        bool Implies(int first, int second)
        {
            if (limits[first] <= 0 || limits[second] <= 0)
                return false;
            foreach (var layer in uses)
            {
                foreach (var option in layer)
                {
                    if (option[second] / limits[second] > option[first] / limits[first])
                        return false;
                }
            }

            return true;
        }
    }

    private static List<double[][]> Selected(IReadOnlyList<double[][]> uses, int[] needed)
    {
        var selected = new List<double[][]>();
        foreach (var layer in uses)
            selected.Add(Array.ConvertAll(layer, option => Array.ConvertAll(needed, i => option[i])));
        return selected;
    }

    private void Solve(int[]? known, bool isThorough)
    {
        for (var i = 0; i < limits.Length; i++)
        {
            if (leastUsesFrom[0][i] > limits[i] + Tolerance)
            {
                Bound = double.PositiveInfinity;
                return;
            }
        }

        if (known is not null)
            Offer(known);
        var chosen = new int[layers.Length];
        dual = Lagrangian(multipliers, chosen, null);
        if (Keeps(chosen))
        {
            (Best, Bound) = (chosen, dual);
            return;
        }

        FindMultipliers();
        Repair();
        ImproveMultipliers();
        Repair();
        var certain = Search(limits.Length == 1 ? MostStatesOfOneLimit : isThorough ? MostStatesOfDoubt : MostStates);
        IsDoubtful = limits.Length > 1 && !isThorough && bestLoss - Math.Max(dual, certain) > Doubtful * (bestLoss - LeastLoss());
        Best = best;
        Bound = Math.Max(dual, Math.Min(certain, bestLoss));
    }

    private static double[] Scales(IReadOnlyList<double[][]> uses, int count)
    {
        var scales = new double[count];
        foreach (var layer in uses)
        {
            for (var i = 0; i < count; i++)
            {
                var most = 0.0;
                foreach (var option in layer)
                    most = Math.Max(most, option[i]);
                scales[i] += most;
            }
        }

        for (var i = 0; i < count; i++)
            scales[i] = scales[i] > 0 ? scales[i] : 1;
        return scales;
    }

    private double[][] LeastUses()
    {
        var least = new double[layers.Length + 1][];
        least[layers.Length] = new double[limits.Length];
        for (var layer = layers.Length - 1; layer >= 0; layer--)
        {
            least[layer] = (double[])least[layer + 1].Clone();
            for (var i = 0; i < limits.Length; i++)
            {
                var smallest = double.PositiveInfinity;
                foreach (var option in layers[layer].Options)
                    smallest = Math.Min(smallest, option.Uses[i]);
                least[layer][i] += smallest;
            }
        }

        return least;
    }

    /// <summary>The least of loss + Σ multiplier·(use − limit): below the loss of every choice that keeps the limits.</summary>
    private double Lagrangian(double[] at, int[] chosen, double[]? excess)
    {
        var value = 0.0;
        for (var i = 0; i < limits.Length; i++)
        {
            value -= at[i] * limits[i];
            if (excess is not null)
                excess[i] = -limits[i];
        }

        for (var layer = 0; layer < layers.Length; layer++)
        {
            var least = layers[layer].Options[0];
            var leastValue = double.PositiveInfinity;
            foreach (var option in layers[layer].Options)
            {
                var priced = Priced(option, at);
                if (priced >= leastValue)
                    continue;
                leastValue = priced;
                least = option;
            }

            value += leastValue;
            chosen[layer] = least.Index;
            for (var i = 0; excess is not null && i < limits.Length; i++)
                excess[i] += least.Uses[i];
        }

        return value;
    }

    private static double Priced(Option option, double[] at)
    {
        var priced = option.Loss;
        for (var i = 0; i < at.Length; i++)
            priced += at[i] * option.Uses[i];
        return priced;
    }

    /// <summary>Raises the bound one multiplier after the other, each to where its own limit is just kept.</summary>
    private void FindMultipliers()
    {
        var chosen = new int[layers.Length];
        var excess = new double[limits.Length];
        var at = new double[limits.Length];
        for (var round = 0; round < (limits.Length == 1 ? 1 : Rounds); round++)
        {
            for (var i = 0; i < limits.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                double low = 0, high = 1;
                at[i] = 0;
                Try();
                if (excess[i] <= 0)
                    continue;
                for (at[i] = high; Try() && excess[i] > 0 && high < 1e12; at[i] = high)
                    (low, high) = (high, high * 4);
                for (var step = 0; step < Bisections; step++)
                {
                    at[i] = (low + high) / 2;
                    Try();
                    if (excess[i] > 0)
                        low = at[i];
                    else
                        high = at[i];
                }

                at[i] = high;
                Try();
            }
        }

        bool Try()
        {
            Raise(Lagrangian(at, chosen, excess), at);
            Offer(chosen);
            return true;
        }
    }

    private void ImproveMultipliers()
    {
        if (limits.Length == 1 || best is null)
            return;
        var chosen = new int[layers.Length];
        var excess = new double[limits.Length];
        var at = (double[])multipliers.Clone();
        var stride = 1.0;
        var stalled = 0;
        for (var step = 0; step < SubgradientSteps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            var before = dual;
            var value = Lagrangian(at, chosen, excess);
            Raise(value, at);
            Offer(chosen);
            if (dual > before && step % FixedEvery == 0)
                Offer(Fixed(chosen, at));
            stalled = dual > before ? 0 : stalled + 1;
            if (stalled == Patience)
            {
                // Back to the best multipliers, with shorter steps.
                (stride, stalled, at) = (stride / 2, 0, (double[])multipliers.Clone());
                Lagrangian(at, chosen, excess);
                value = dual;
            }

            var square = 0.0;
            foreach (var slope in excess)
                square += slope * slope;
            if (square == 0 || bestLoss - value <= Tolerance)
                return;
            for (var i = 0; i < at.Length; i++)
                at[i] = Math.Max(0, at[i] + (stride * (bestLoss - value) / square * excess[i]));
        }
    }

    private void Raise(double value, double[] at)
    {
        if (!(value > dual))
            return;
        dual = value;
        multipliers = (double[])at.Clone();
    }

    /// <summary>Finds a choice that keeps the limits by raising the multipliers, and betters it option by option.</summary>
    private void Repair()
    {
        var chosen = new int[layers.Length];
        var at = new double[limits.Length];
        for (double factor = 1; factor < 1e6 && best is null; factor *= 1.1)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < at.Length; i++)
                at[i] = (multipliers[i] + (factor > 1 ? 1e-6 : 0)) * factor;
            Lagrangian(at, chosen, null);
            Offer(chosen);
            if (best is null)
                Offer(Fixed(chosen, at));
        }

        while (best is not null && BetterByOne() is { } better)
            Offer(better);
    }

    /// <summary>A choice that passes limits, changed option by option at the least price for what is over.</summary>
    private int[] Fixed(int[] chosen, double[] at)
    {
        var changed = (int[])chosen.Clone();
        for (var change = 0; change < 3 * layers.Length; change++)
        {
            var used = UsesOf(changed);
            (int Layer, int Option, double Price) cheapest = (-1, 0, double.PositiveInfinity);
            for (var layer = 0; layer < layers.Length; layer++)
            {
                var present = layers[layer].At(changed[layer]);
                foreach (var option in layers[layer].Options)
                {
                    double less = 0, more = option.Loss - present.Loss;
                    for (var i = 0; i < limits.Length; i++)
                    {
                        var over = Math.Max(0, used[i] - limits[i]);
                        var added = option.Uses[i] - present.Uses[i];
                        less += over - Math.Max(0, used[i] + added - limits[i]);
                        more += at[i] * added;
                    }

                    if (less > Tolerance && Math.Max(more, 0) / less < cheapest.Price)
                        cheapest = (layer, option.Index, Math.Max(more, 0) / less);
                }
            }

            if (cheapest.Layer < 0)
                break;
            changed[cheapest.Layer] = cheapest.Option;
        }

        return changed;
    }

    private int[]? BetterByOne()
    {
        var used = UsesOf(best!);
        (int Layer, int Option, double Gain) most = (-1, 0, 0);
        for (var layer = 0; layer < layers.Length; layer++)
        {
            var present = layers[layer].At(best![layer]);
            foreach (var option in layers[layer].Options)
            {
                if (present.Loss - option.Loss > most.Gain && Fits(option, present))
                    most = (layer, option.Index, present.Loss - option.Loss);
            }
        }

        if (most.Layer < 0)
            return null;
        var better = (int[])best!.Clone();
        better[most.Layer] = most.Option;
        return better;

        bool Fits(Option option, Option present)
        {
            for (var i = 0; i < limits.Length; i++)
            {
                if (used[i] + option.Uses[i] - present.Uses[i] > limits[i])
                    return false;
            }

            return true;
        }
    }

    private void Offer(int[] chosen)
    {
        var loss = 0.0;
        for (var layer = 0; layer < layers.Length; layer++)
            loss += layers[layer].At(chosen[layer]).Loss;
        if (!(loss < bestLoss) || !Keeps(chosen))
            return;
        bestLoss = loss;
        best = (int[])chosen.Clone();
    }

    private bool Keeps(int[] chosen)
    {
        var used = UsesOf(chosen);
        for (var i = 0; i < limits.Length; i++)
        {
            if (used[i] > limits[i] + Tolerance)
                return false;
        }

        return true;
    }

    private double[] UsesOf(int[] chosen)
    {
        var used = new double[limits.Length];
        for (var layer = 0; layer < layers.Length; layer++)
        {
            var option = layers[layer].At(chosen[layer]);
            for (var i = 0; i < used.Length; i++)
                used[i] += option.Uses[i];
        }

        return used;
    }

    /// <summary>The dynamic program. Betters the best choice where it can; returns below which loss there is certainly none.</summary>
    private double Search(int mostStates)
    {
        var certain = double.PositiveInfinity;
        var boundsFrom = new double[layers.Length + 1];
        for (var i = 0; i < limits.Length; i++)
            boundsFrom[layers.Length] -= multipliers[i] * limits[i];
        for (var layer = layers.Length - 1; layer >= 0; layer--)
            boundsFrom[layer] = boundsFrom[layer + 1] + layers[layer].LeastPriced(multipliers);
        if (best is not null && bestLoss - dual <= (layers.Length > FewLayers ? (limits.Length == 1 ? CloseOfOneLimit : CloseOfSeveral) * (bestLoss - LeastLoss()) : Tolerance))
            return dual;

        var stages = new List<State[]>();
        State[] states = [new State(0, new double[limits.Length], -1, -1)];
        for (var layer = 0; layer < layers.Length; layer++)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = new List<List<State>>();
            var leastPriced = layers[layer].LeastPriced(multipliers);
            foreach (var option in layers[layer].Options)
            {
                if (boundsFrom[0] + Priced(option, multipliers) - leastPriced < bestLoss - Tolerance)
                    next.Add(Extended(states, option, layer, boundsFrom[layer + 1]));
            }

            states = Thinned(WithoutBeaten(Merge(next)), mostStates, boundsFrom[layer + 1], ref certain);
            stages.Add(states);
        }

        State? last = null;
        foreach (var state in states)
        {
            if (state.Loss < (last?.Loss ?? bestLoss))
                last = state;
        }

        if (last is null)
            return certain;
        var chosen = new int[layers.Length];
        for (var layer = layers.Length - 1; layer >= 0; layer--)
        {
            chosen[layer] = last.Option;
            last = layer > 0 ? stages[layer - 1][last.Before] : last;
        }

        Offer(chosen);
        return certain;
    }

    private double LeastLoss()
    {
        var least = 0.0;
        foreach (var layer in layers)
        {
            var ofLayer = double.PositiveInfinity;
            foreach (var option in layer.Options)
                ofLayer = Math.Min(ofLayer, option.Loss);
            least += ofLayer;
        }

        return least;
    }

    private List<State> Extended(State[] states, Option option, int layer, double boundFromNext)
    {
        var extended = new List<State>();
        var uses = new double[limits.Length];
        for (var number = 0; number < states.Length; number++)
        {
            var loss = states[number].Loss + option.Loss;
            var bound = loss + boundFromNext;
            var fits = true;
            for (var i = 0; i < uses.Length && fits; i++)
            {
                uses[i] = states[number].Uses[i] + option.Uses[i];
                bound += multipliers[i] * uses[i];
                fits = uses[i] + leastUsesFrom[layer + 1][i] <= limits[i] + Tolerance;
            }

            if (fits && bound < bestLoss - Tolerance)
            {
                extended.Add(new State(loss, uses, number, option.Index));
                uses = new double[limits.Length];
            }
        }

        return extended;
    }

    // Both are in order of the first use, and stay so; sorting would not be the same on every runtime.
    private List<State> Merge(List<List<State>> lists)
    {
        // Neighbours with each other, so that none is copied more often than needed.
        for (var apart = 1; apart < lists.Count; apart *= 2)
        {
            for (var first = 0; first + apart < lists.Count; first += 2 * apart)
                lists[first] = Merge(lists[first], lists[first + apart]);
        }

        return lists.Count > 0 ? lists[0] : [];
    }

    private List<State> Merge(List<State> left, List<State> right)
    {
        if (left.Count == 0)
            return right;
        if (right.Count == 0)
            return left;
        var merged = new List<State>(left.Count + right.Count);
        int i = 0, j = 0;
        while (i < left.Count || j < right.Count)
        {
            var isLeft = j == right.Count || (i < left.Count && left[i].Uses[0] <= right[j].Uses[0]);
            var state = isLeft ? left[i++] : right[j++];
            // Of one use, what is beaten is seen here, which keeps the lists of all options short.
            if (limits.Length > 1 || merged.Count == 0 || state.Loss < merged[merged.Count - 1].Loss)
                merged.Add(state);
        }

        return merged;
    }

    private List<State> WithoutBeaten(List<State> states)
    {
        var kept = new List<State>();
        foreach (var state in states)
        {
            if (limits.Length == 1)
            {
                if (kept.Count > 0 && kept[kept.Count - 1].Loss <= state.Loss)
                    continue;
                // Equal uses are summed in different orders; the cheaper of two equals wins.
                while (kept.Count > 0 && kept[kept.Count - 1].Uses[0] >= state.Uses[0] - SameUse)
                    kept.RemoveAt(kept.Count - 1);
                kept.Add(state);
            }
            else if (!IsBeaten(state, kept))
            {
                kept.Add(state);
            }
        }

        return kept;
    }

    private static bool IsBeaten(State state, List<State> kept)
    {
        // A beaten choice that is kept costs time and nothing else.
        for (var number = kept.Count - 1; number >= Math.Max(0, kept.Count - MostCompared); number--)
        {
            if (kept[number].Loss > state.Loss)
                continue;
            var beats = true;
            for (var i = 1; i < state.Uses.Length && beats; i++)
                beats = kept[number].Uses[i] <= state.Uses[i] + SameUse;
            if (beats)
                return true;
        }

        return false;
    }

    private State[] Thinned(List<State> states, int most, double boundFromNext, ref double certain)
    {
        if (states.Count <= most)
            return [.. states];
        var bounds = new double[states.Count];
        for (var number = 0; number < bounds.Length; number++)
        {
            bounds[number] = states[number].Loss + boundFromNext;
            for (var i = 0; i < limits.Length; i++)
                bounds[number] += multipliers[i] * states[number].Uses[i];
        }

        var sorted = (double[])bounds.Clone();
        Array.Sort(sorted);
        var highest = sorted[most];
        certain = Math.Min(certain, highest);
        var kept = new List<State>(most);
        for (var number = 0; number < bounds.Length; number++)
        {
            if (bounds[number] < highest || (bounds[number] == highest && kept.Count < most))
                kept.Add(states[number]);
        }

        return [.. kept];
    }

    private sealed record State(double Loss, double[] Uses, int Before, int Option);

    private sealed record Option(int Index, double Loss, double[] Uses);

    /// <summary>The options of a layer without those that another beats in loss and in every use.</summary>
    private sealed class Layer
    {
        private readonly Option[] all;

        public Layer(double[] losses, double[][] uses, double[] scales)
        {
            all = new Option[losses.Length];
            for (var option = 0; option < all.Length; option++)
            {
                var scaled = new double[scales.Length];
                for (var i = 0; i < scaled.Length; i++)
                    scaled[i] = uses[option][i] / scales[i];
                all[option] = new Option(option, losses[option], scaled);
            }

            Options = Array.FindAll(all, option => !Array.Exists(all, other => Beats(other, option)));
        }

        public Option[] Options { get; }

        public Option At(int index) => all[index];

        public double LeastPriced(double[] multipliers)
        {
            var least = double.PositiveInfinity;
            foreach (var option in Options)
                least = Math.Min(least, Priced(option, multipliers));
            return least;
        }

        private static bool Beats(Option a, Option b)
        {
            if (a.Index == b.Index || a.Loss > b.Loss)
                return false;
            var better = a.Loss < b.Loss;
            for (var i = 0; i < a.Uses.Length; i++)
            {
                if (a.Uses[i] > b.Uses[i])
                    return false;
                better |= a.Uses[i] < b.Uses[i];
            }

            return better || a.Index < b.Index;
        }
    }
}
