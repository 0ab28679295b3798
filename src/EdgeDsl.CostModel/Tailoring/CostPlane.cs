namespace EdgeDsl.CostModel;

/// <summary>
/// A plane that touches a cost from below: the cost of any plan is at least rest + Σ price·amount. Times are sums of the longer of compute
/// and memory time over operator groups, energies sums of times and amounts, bytes sums of amounts; so every cost is convex in what the
/// layers are made of, and its slope at any point gives such a plane. The slope is measured on the cost model itself.
/// </summary>
internal sealed class CostPlane
{
    private const double CoarsestStep = 1.0 / 256;
    private const int PresentShare = 16;
    private const int MostAttempts = 2;

    private CostPlane(double[] prices, double rest)
    {
        Prices = prices;
        Rest = rest;
    }

    /// <summary>What one unit of each amount costs at least.</summary>
    public double[] Prices { get; }

    /// <summary>What the cost is without any layer, on the plane.</summary>
    public double Rest { get; }

    /// <summary>The plane's cost of amounts.</summary>
    public double At(double[] amounts)
    {
        var cost = Rest;
        for (var i = 0; i < Prices.Length; i++)
            cost += Prices[i] * amounts[i];
        return cost;
    }

    /// <summary>The plane that touches a cost at a plan.</summary>
    /// <param name="cost">The cost of stored weights.</param>
    /// <param name="weights">The weights of the plan.</param>
    /// <param name="amounts">What its layers are made of.</param>
    /// <param name="options">The options that they were chosen from.</param>
    public static CostPlane At(Func<StoredWeights, double> cost, StoredWeights weights, double[] amounts, LayerOptions options)
    {
        var largest = LargestAmounts(options);
        var share = CoarsestStep;
        for (var attempt = 0; ; attempt++, share /= 16)
        {
            // A little of every format, so that what a first layer in it would cost is seen with compute and memory together; but none of the
            // head's, whose own cost says which of the two it is, and a plane that touches beside the plan would never cut it off. Where
            // compute and memory are even there is no slope: steps become finer, and at last the plane touches beside that point.
            var added = new double[amounts.Length];
            for (var i = 0; i < added.Length; i++)
            {
                added[i] = amounts[i] == 0 && !IsOfHead(weights, options.Directions[i].Format) ? Math.Ceiling(largest[i] / PresentShare) : 0;
                if (attempt == MostAttempts && options.Directions[i].Quantity == WeightQuantity.LayerFlops)
                    added[i] += Math.Ceiling(4 * largest[i] * share);
            }

            var touching = weights;
            for (var i = 0; i < added.Length; i++)
                touching = Plus(touching, options.Directions[i], added[i]);
            if (TryMeasure(cost, touching, largest, options, share, attempt == MostAttempts, out var prices, out var rest))
            {
                for (var i = 0; i < prices.Length; i++)
                    rest -= prices[i] * (amounts[i] + added[i]);
                return new CostPlane(prices, rest);
            }
        }
    }

    private static bool IsOfHead(StoredWeights weights, WeightFormat format)
    {
        foreach (var group in weights.Groups)
        {
            if (group.Format == format)
                return group.HeadBytes.Constant > 0;
        }

        return false;
    }

    private static bool TryMeasure(
        Func<StoredWeights, double> cost, StoredWeights weights, double[] largest, LayerOptions options, double share, bool anyway, out double[] prices, out double here)
    {
        here = cost(weights);
        prices = new double[largest.Length];
        for (var i = 0; i < prices.Length; i++)
        {
            var step = Math.Max(1, Math.Floor(largest[i] * share));
            var up = (cost(Plus(weights, options.Directions[i], step)) - here) / step;
            var down = (here - cost(Plus(weights, options.Directions[i], -step))) / step;
            if (!anyway && Math.Abs(up - down) > 1e-5 * Math.Max(up, down) && Math.Abs(up - down) * largest[i] > 1e-9 * here)
                return false;
            prices[i] = Math.Max(0, Math.Min(up, down));
        }

        return true;
    }

    private static StoredWeights Plus(StoredWeights weights, WeightDirection direction, double amount) =>
        amount == 0 ? weights : weights.Plus(direction.Format, direction.Quantity, (long)amount);

    private static double[] LargestAmounts(LayerOptions options)
    {
        var largest = new double[options.Directions.Count];
        foreach (var layer in options.OfLayers)
        {
            foreach (var option in layer)
            {
                for (var i = 0; i < option.Amounts.Length; i++)
                    largest[i] = Math.Max(largest[i], option.Amounts[i]);
            }
        }

        return largest;
    }
}
