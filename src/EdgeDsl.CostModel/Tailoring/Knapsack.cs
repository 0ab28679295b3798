namespace EdgeDsl.CostModel;

/// <summary>
/// A multiple-choice knapsack: one option of each layer is chosen, no sum of uses may pass its limit, and the sum of losses is to be least.
/// Uses are scaled so that no choice uses more than 1 of anything.
/// </summary>
internal sealed class Knapsack
{
    /// <summary>By how much sums of scaled uses, and of losses, may be off by rounding.</summary>
    public const double Tolerance = 1e-13;

    private readonly double[] leastUses;

    /// <summary>The knapsack.</summary>
    /// <param name="losses">Loss of each option of each layer.</param>
    /// <param name="uses">Uses of each option of each layer, one for each limit; at least 0.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="kinds">The kind of each option of each layer, such as its format; null where all are of one.</param>
    public Knapsack(IReadOnlyList<double[]> losses, IReadOnlyList<double[][]> uses, double[] limits, IReadOnlyList<int[]>? kinds = null)
    {
        var needed = Needed(uses, limits);
        Limits = new double[needed.Length];
        var scales = new double[needed.Length];
        for (var i = 0; i < scales.Length; i++)
        {
            scales[i] = Scale(uses, needed[i]);
            Limits[i] = limits[needed[i]] / scales[i];
        }

        Layers = new KnapsackLayer[losses.Count];
        for (var layer = 0; layer < Layers.Length; layer++)
            Layers[layer] = new KnapsackLayer(losses[layer], uses[layer], needed, scales, kinds?[layer]);
        leastUses = new double[Limits.Length];
        SumUp();
    }

    private Knapsack(Knapsack knapsack, IReadOnlyList<KindLimit> kindLimits)
    {
        Layers = Array.ConvertAll(knapsack.Layers, layer => layer.With(kindLimits, 1.0 / knapsack.Layers.Length));
        Limits = new double[knapsack.Limits.Length + kindLimits.Count];
        knapsack.Limits.CopyTo(Limits, 0);
        for (var i = 0; i < kindLimits.Count; i++)
            Limits[knapsack.Limits.Length + i] = (double)kindLimits[i].Most / Layers.Length;
        leastUses = new double[Limits.Length];
        SumUp();
    }

    /// <summary>The layers.</summary>
    public KnapsackLayer[] Layers { get; }

    /// <summary>The limits of the scaled uses, without those that another implies.</summary>
    public double[] Limits { get; }

    /// <summary>What is lost where no limit is kept.</summary>
    public double LeastLoss { get; private set; }

    /// <summary>No sensible choice loses more.</summary>
    public double MostLoss { get; private set; }

    /// <summary>Whether each limit alone can be kept.</summary>
    public bool EachLimitCanBeKept => KeepsLimits(leastUses);

    /// <summary>The knapsack with more limits: on how many layers have an option of a kind.</summary>
    public Knapsack With(IReadOnlyList<KindLimit> kindLimits) => new(this, kindLimits);

    /// <summary>
    /// The least of loss + Σ multiplier·(use − limit): below the loss of every choice that keeps the limits.
    /// </summary>
    /// <param name="multipliers">What a unit of each use costs.</param>
    /// <param name="chosen">Becomes the choice where it is least.</param>
    /// <param name="excess">Becomes what that choice uses above the limits.</param>
    public double Lagrangian(double[] multipliers, int[] chosen, double[] excess)
    {
        var value = 0.0;
        for (var i = 0; i < excess.Length; i++)
        {
            value -= multipliers[i] * Limits[i];
            excess[i] = -Limits[i];
        }

        for (var layer = 0; layer < chosen.Length; layer++)
        {
            value += Layers[layer].LeastPriced(multipliers, out var option);
            chosen[layer] = option;
            for (var i = 0; i < excess.Length; i++)
                excess[i] += Layers[layer].Use(option, i);
        }

        return value;
    }

    /// <summary>What a choice loses.</summary>
    public double LossOf(int[] chosen)
    {
        var loss = 0.0;
        for (var layer = 0; layer < chosen.Length; layer++)
            loss += Layers[layer].Loss(chosen[layer]);
        return loss;
    }

    /// <summary>What a choice uses, by limit.</summary>
    public double[] UsesOf(int[] chosen)
    {
        var used = new double[Limits.Length];
        for (var layer = 0; layer < chosen.Length; layer++)
        {
            for (var i = 0; i < used.Length; i++)
                used[i] += Layers[layer].Use(chosen[layer], i);
        }

        return used;
    }

    /// <summary>Whether a choice keeps the limits.</summary>
    public bool Keeps(int[] chosen) => KeepsLimits(UsesOf(chosen));

    private void SumUp()
    {
        foreach (var layer in Layers)
        {
            for (var i = 0; i < Limits.Length; i++)
                leastUses[i] += layer.LeastUse(i);
            LeastLoss += layer.LeastLoss;
            MostLoss += layer.MostLoss;
        }
    }

    private bool KeepsLimits(double[] used)
    {
        for (var i = 0; i < used.Length; i++)
        {
            if (used[i] > Limits[i] + Tolerance)
                return false;
        }

        return true;
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

    private static double Scale(IReadOnlyList<double[][]> uses, int limit)
    {
        var scale = 0.0;
        foreach (var layer in uses)
        {
            var most = 0.0;
            foreach (var option in layer)
                most = Math.Max(most, option[limit]);
            scale += most;
        }

        return scale > 0 ? scale : 1;
    }
}
