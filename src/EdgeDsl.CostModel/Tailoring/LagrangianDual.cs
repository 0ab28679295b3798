namespace EdgeDsl.CostModel;

/// <summary>
/// The best bound that Lagrangian multipliers give on a knapsack. It is also the optimum of the linear program that mixes choices, one
/// constraint for each limit, and is found by that program's simplex method: what its duals price least is the next choice (Dantzig and
/// Wolfe 1960). So there are as many rows as limits, and one, whatever the number of layers.
/// </summary>
internal sealed class LagrangianDual
{
    private const int MostSteps = 400;
    private const double NearShare = 0.05;
    private const double Negligible = 1e-12;

    // An artificial choice that keeps every limit, at more than any price that matters.
    private const double ArtificialPrice = 1e4;

    private readonly Knapsack knapsack;
    private readonly int limits;
    private readonly double[,] inverse;
    private readonly double[] basicLosses;
    private readonly int[]?[] basicChoices;
    private readonly List<(int[] Chosen, double Value)> tried = [];

    private LagrangianDual(Knapsack knapsack)
    {
        this.knapsack = knapsack;
        limits = knapsack.Limits.Length;
        Multipliers = new double[limits];
        inverse = new double[limits + 1, limits + 1];
        basicLosses = new double[limits + 1];
        basicChoices = new int[limits + 1][];
        for (var i = 0; i <= limits; i++)
            (inverse[i, i], inverse[i, limits]) = (1, 1);
        basicLosses[limits] = ArtificialPrice * (knapsack.MostLoss + 1);
    }

    /// <summary>The multipliers, at least 0.</summary>
    public double[] Multipliers { get; private set; }

    /// <summary>No choice that keeps the limits loses less.</summary>
    public double Value { get; private set; } = double.NegativeInfinity;

    /// <summary>The choices on the way whose bounds were not far below the best: a few changes away from one that keeps the limits.</summary>
    public IEnumerable<int[]> Near
    {
        get
        {
            foreach (var (chosen, value) in tried)
            {
                if (value >= Value - (NearShare * Math.Abs(Value)))
                    yield return chosen;
            }
        }
    }

    /// <summary>The choices that are mixed at the optimum, and the share of each.</summary>
    public IEnumerable<(int[] Chosen, double Share)> Mix
    {
        get
        {
            for (var row = 0; row <= limits; row++)
            {
                if (basicChoices[row] is { } chosen)
                    yield return (chosen, inverse[row, limits]);
            }
        }
    }

    /// <summary>Finds the bound.</summary>
    /// <param name="knapsack">The knapsack.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static LagrangianDual Of(Knapsack knapsack, CancellationToken cancellation)
    {
        var dual = new LagrangianDual(knapsack);
        for (var step = 0; step < MostSteps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!dual.Improve())
                break;
        }

        return dual;
    }

    /// <summary>One step of the simplex method; false where there is none.</summary>
    private bool Improve()
    {
        var prices = new double[limits];
        var column = new double[limits + 1];
        var mixed = Price(limits);
        var slack = -1;
        for (var i = 0; i < limits; i++)
        {
            prices[i] = -Price(i);
            if (prices[i] < (slack < 0 ? -Negligible : prices[slack]))
                slack = i;
        }

        if (slack >= 0)
        {
            column[slack] = 1;
            return Enter(column, 0, null);
        }

        for (var i = 0; i < limits; i++)
            prices[i] = Math.Max(0, prices[i]);
        var chosen = new int[knapsack.Layers.Length];
        var excess = new double[limits];
        var value = knapsack.Lagrangian(prices, chosen, excess);
        if (value > Value)
            (Value, Multipliers) = (value, prices);
        tried.Add((chosen, value));
        if (value >= mixed - Negligible)
            return false;
        excess.CopyTo(column, 0);
        column[limits] = 1;
        return Enter(column, knapsack.LossOf(chosen), chosen);
    }

    private double Price(int row)
    {
        var price = 0.0;
        for (var i = 0; i <= limits; i++)
            price += basicLosses[i] * inverse[i, row];
        return price;
    }

    private bool Enter(double[] column, double loss, int[]? chosen)
    {
        var change = new double[limits + 1];
        var leaving = -1;
        for (var row = 0; row <= limits; row++)
        {
            for (var i = 0; i <= limits; i++)
                change[row] += inverse[row, i] * column[i];
            if (change[row] > Negligible && (leaving < 0 || inverse[row, limits] / change[row] < inverse[leaving, limits] / change[leaving]))
                leaving = row;
        }

        if (leaving < 0)
            return false;
        for (var i = 0; i <= limits; i++)
        {
            inverse[leaving, i] /= change[leaving];
            for (var row = 0; row <= limits; row++)
                inverse[row, i] -= row == leaving ? 0 : change[row] * inverse[leaving, i];
        }

        basicLosses[leaving] = loss;
        basicChoices[leaving] = chosen;
        return true;
    }
}
