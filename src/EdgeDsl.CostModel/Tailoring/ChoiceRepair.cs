namespace EdgeDsl.CostModel;

/// <summary>Changes single options of a choice so that it keeps the limits, or so that it loses less.</summary>
internal static class ChoiceRepair
{
    /// <summary>A choice that passes limits, changed option by option at the least price for what is over.</summary>
    /// <param name="knapsack">The knapsack.</param>
    /// <param name="chosen">The choice.</param>
    /// <param name="multipliers">What a unit of each use costs.</param>
    public static int[] Repaired(Knapsack knapsack, int[] chosen, double[] multipliers)
    {
        var changed = (int[])chosen.Clone();
        var used = knapsack.UsesOf(changed);
        for (var change = 0; change < 3 * chosen.Length && TryCheapest(out var layer, out var option); change++)
        {
            for (var i = 0; i < used.Length; i++)
                used[i] += knapsack.Layers[layer].Use(option, i) - knapsack.Layers[layer].Use(changed[layer], i);
            changed[layer] = option;
        }

        return changed;

        bool TryCheapest(out int cheapestLayer, out int cheapestOption)
        {
            (cheapestLayer, cheapestOption) = (-1, 0);
            var least = double.PositiveInfinity;
            for (var layer = 0; layer < changed.Length; layer++)
            {
                var options = knapsack.Layers[layer];
                var present = changed[layer];
                foreach (var option in options.Sensible)
                {
                    double less = 0, more = options.Loss(option) - options.Loss(present);
                    for (var i = 0; i < used.Length; i++)
                    {
                        var added = options.Use(option, i) - options.Use(present, i);
                        less += Over(used[i], i) - Over(used[i] + added, i);
                        more += multipliers[i] * added;
                    }

                    if (!(less > Knapsack.Tolerance) || Math.Max(more, 0) / less >= least)
                        continue;
                    least = Math.Max(more, 0) / less;
                    (cheapestLayer, cheapestOption) = (layer, option);
                }
            }

            return cheapestLayer >= 0;
        }

        double Over(double use, int limit) => Math.Max(0, use - knapsack.Limits[limit]);
    }

    /// <summary>The choice with that one option changed that lowers the loss most and keeps the limits; null where there is none.</summary>
    public static int[]? BetterByOne(Knapsack knapsack, int[] chosen)
    {
        var used = knapsack.UsesOf(chosen);
        int[]? better = null;
        var most = 0.0;
        for (var layer = 0; layer < chosen.Length; layer++)
        {
            var options = knapsack.Layers[layer];
            foreach (var option in options.Sensible)
            {
                var gain = options.Loss(chosen[layer]) - options.Loss(option);
                if (gain <= most || !Fits(options, option, chosen[layer]))
                    continue;
                most = gain;
                better = (int[])chosen.Clone();
                better[layer] = option;
            }
        }

        return better;

        bool Fits(KnapsackLayer options, int option, int present)
        {
            for (var i = 0; i < used.Length; i++)
            {
                if (used[i] + options.Use(option, i) - options.Use(present, i) > knapsack.Limits[i])
                    return false;
            }

            return true;
        }
    }
}
