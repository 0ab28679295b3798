namespace EdgeDsl.CostModel;

/// <summary>The options of one layer of a knapsack.</summary>
internal sealed class KnapsackLayer
{
    private readonly double[] losses;
    private readonly double[] uses; // option after option, limit after limit
    private readonly int limits;
    private int[]? sensibleByKind;

    /// <summary>The options.</summary>
    /// <param name="losses">Loss of each option.</param>
    /// <param name="uses">Uses of each option.</param>
    /// <param name="needed">Which of the uses are limited.</param>
    /// <param name="scales">What each of these is divided by.</param>
    /// <param name="kinds">The kind of each option; null where all are of one.</param>
    public KnapsackLayer(double[] losses, double[][] uses, int[] needed, double[] scales, int[]? kinds = null)
    {
        this.losses = losses;
        Kinds = kinds ?? new int[losses.Length];
        limits = needed.Length;
        this.uses = new double[losses.Length * limits];
        for (var option = 0; option < losses.Length; option++)
        {
            for (var i = 0; i < limits; i++)
                this.uses[(option * limits) + i] = uses[option][needed[i]] / scales[i];
        }

        Sensible = Unbeaten(amongKinds: true);
        (LeastLoss, MostLoss) = LossesOf(Sensible);
    }

    private KnapsackLayer(KnapsackLayer layer, IReadOnlyList<KindLimit> kindLimits, double use)
    {
        losses = layer.losses;
        Kinds = layer.Kinds;
        limits = layer.limits + kindLimits.Count;
        uses = new double[losses.Length * limits];
        for (var option = 0; option < losses.Length; option++)
        {
            for (var i = 0; i < layer.limits; i++)
                uses[(option * limits) + i] = layer.Use(option, i);
            for (var i = 0; i < kindLimits.Count; i++)
                uses[(option * limits) + layer.limits + i] = kindLimits[i].Counts(Kinds[option]) ? use : 0;
        }

        Sensible = layer.sensibleByKind ??= layer.Unbeaten(amongKinds: false);
        (LeastLoss, MostLoss) = LossesOf(Sensible);
    }

    /// <summary>The kind of each option.</summary>
    public int[] Kinds { get; }

    /// <summary>
    /// The options without those that break the model, and those that another beats in loss and in every use; under limits on kinds, another
    /// of the same kind.
    /// </summary>
    public int[] Sensible { get; }

    /// <summary>The least that a sensible option loses.</summary>
    public double LeastLoss { get; }

    /// <summary>The most that a sensible option loses.</summary>
    public double MostLoss { get; }

    /// <summary>The layer with uses for limits on kinds, of an option that counts and of others.</summary>
    public KnapsackLayer With(IReadOnlyList<KindLimit> kindLimits, double use) => new(this, kindLimits, use);

    /// <summary>What an option loses.</summary>
    public double Loss(int option) => losses[option];

    /// <summary>What an option uses, scaled.</summary>
    public double Use(int option, int limit) => uses[(option * limits) + limit];

    /// <summary>The least that a sensible option uses.</summary>
    public double LeastUse(int limit)
    {
        var least = double.PositiveInfinity;
        foreach (var option in Sensible)
            least = Math.Min(least, Use(option, limit));
        return least;
    }

    /// <summary>Loss and uses of an option, these at prices.</summary>
    public double Priced(int option, double[] multipliers)
    {
        var priced = losses[option];
        for (int i = 0, at = option * limits; i < multipliers.Length; i++, at++)
            priced += multipliers[i] * uses[at];
        return priced;
    }

    /// <summary>The least of <see cref="Priced"/>, and the option that has it.</summary>
    public double LeastPriced(double[] multipliers, out int least)
    {
        least = Sensible[0];
        var leastValue = double.PositiveInfinity;
        foreach (var option in Sensible)
        {
            var priced = Priced(option, multipliers);
            if (priced >= leastValue)
                continue;
            leastValue = priced;
            least = option;
        }

        return leastValue;
    }

    /// <summary>Whether the options of another layer use the same.</summary>
    public bool UsesTheSame(KnapsackLayer other)
    {
        if (uses.Length != other.uses.Length || losses.Length != other.losses.Length)
            return false;
        for (var i = 0; i < uses.Length; i++)
        {
            if (uses[i] != other.uses[i])
                return false;
        }

        return true;
    }

    private (double Least, double Most) LossesOf(int[] options)
    {
        var (least, most) = (double.PositiveInfinity, 0.0);
        foreach (var option in options)
            (least, most) = (Math.Min(least, losses[option]), Math.Max(most, losses[option]));
        return (least, most);
    }

    private int[] Unbeaten(bool amongKinds)
    {
        var unbeaten = new List<int>();
        for (var option = 0; option < losses.Length; option++)
        {
            var beaten = double.IsInfinity(losses[option]);
            for (var other = 0; other < losses.Length && !beaten; other++)
                beaten = (amongKinds || Kinds[other] == Kinds[option]) && Beats(other, option);
            if (!beaten)
                unbeaten.Add(option);
        }

        return [.. unbeaten];
    }

    // Of two equals the first one stays.
    private bool Beats(int a, int b)
    {
        if (a == b || losses[a] > losses[b])
            return false;
        var better = losses[a] < losses[b];
        for (var i = 0; i < limits; i++)
        {
            if (Use(a, i) > Use(b, i))
                return false;
            better |= Use(a, i) < Use(b, i);
        }

        return better || a < b;
    }
}
