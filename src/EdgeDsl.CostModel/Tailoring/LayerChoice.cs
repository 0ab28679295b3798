namespace EdgeDsl.CostModel;

/// <summary>
/// Chooses one option for each layer so that the sum of losses is least and no sum of uses passes its limit. Lagrangian multipliers bound the
/// loss from below, and the choices that they mix are repaired; a dynamic program over the layers, and branching on how many of them have a
/// format, close what is left between the two.
/// </summary>
internal sealed class LayerChoice
{
    // Up to so many layers are searched with every effort, whatever gap is wanted.
    private const int FewLayers = 6;

    // How many states each search keeps, up to which share of the wanted gap it is left out, and whether it branches on numbers of layers
    // first: the long ones only where the gap is not reached.
    private static readonly (int States, double Share, bool Branches)[] OfOneLimit = [(1000, 0.5, false), (2000, 0.99, true), (30_000, 0.99, true)];
    private static readonly (int States, double Share, bool Branches)[] OfSeveral =
        [(150, 0.1, false), (800, 0.99, true), (5000, 0.99, true), (30_000, 0.99, true)];

    private readonly Knapsack knapsack;
    private readonly double wantedGap;
    private readonly CancellationToken cancellation;
    private readonly LagrangianDual dual;
    private double bestLoss = double.PositiveInfinity;
    private int searches;

    /// <summary>Bounds the loss and looks for a choice, without a search.</summary>
    /// <param name="knapsack">Losses, uses and limits.</param>
    /// <param name="known">A choice that keeps the limits; null where none is known.</param>
    /// <param name="wantedGap">What best choice and bound may differ by, as a share of what the best choice loses above what must be lost.</param>
    /// <param name="cancellation">Ends the work.</param>
    public LayerChoice(Knapsack knapsack, int[]? known, double wantedGap, CancellationToken cancellation)
    {
        this.wantedGap = knapsack.Layers.Length > FewLayers ? wantedGap : 0;
        this.knapsack = knapsack;
        this.cancellation = cancellation;
        dual = LagrangianDual.Of(knapsack, cancellation);
        Bound = dual.Value;
        if (known is not null)
            Offer(known);
        foreach (var near in dual.Near)
        {
            cancellation.ThrowIfCancellationRequested();
            Offer(ChoiceRepair.Repaired(knapsack, near, dual.Multipliers));
        }

        // What is gained can be too little to be seen in the sum of losses.
        while (Best is not null && ChoiceRepair.BetterByOne(knapsack, Best) is { } better && Offer(better))
            cancellation.ThrowIfCancellationRequested();
        if (Best is null && (!knapsack.EachLimitCanBeKept || dual.Value > knapsack.MostLoss + Knapsack.Tolerance))
            Bound = double.PositiveInfinity;
    }

    /// <summary>The best choice; null where none was found.</summary>
    public int[]? Best { get; private set; }

    /// <summary>No choice loses less; infinite where there is certainly none.</summary>
    public double Bound { get; private set; }

    /// <summary>Searches, each time with more states.</summary>
    /// <returns>False where nothing was searched: best choice and bound are close together, or there is no longer search.</returns>
    public bool Search()
    {
        var efforts = knapsack.Limits.Length == 1 ? OfOneLimit : OfSeveral;
        if (searches == efforts.Length || double.IsInfinity(Bound))
            return false;
        var (states, share, branches) = efforts[searches++];
        if (Best is not null && bestLoss - Bound <= Math.Max(Knapsack.Tolerance, share * wantedGap * (bestLoss - knapsack.LeastLoss)))
            return false;
        if (branches)
        {
            Bound = Math.Max(Bound, Math.Min(KindBranching.Bound(knapsack, dual, bestLoss, share * wantedGap, states, Offered, cancellation), bestLoss));
            return true;
        }

        var search = ChoiceSearch.Of(knapsack, dual, bestLoss, states, cancellation);
        if (search.Best is not null)
            Offer(search.Best);
        Bound = Math.Max(Bound, Math.Min(search.Bound, bestLoss));
        return true;

        double Offered(int[] chosen)
        {
            Offer(chosen);
            return bestLoss;
        }
    }

    private bool Offer(int[] chosen)
    {
        var loss = knapsack.LossOf(chosen);
        if (!(loss < bestLoss) || !knapsack.Keeps(chosen))
            return false;
        bestLoss = loss;
        Best = chosen;
        return true;
    }
}
