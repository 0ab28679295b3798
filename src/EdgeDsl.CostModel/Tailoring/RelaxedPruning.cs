namespace EdgeDsl.CostModel;

/// <summary>
/// Pruning without steps and budgets: the ratios with a given sum that lose least, r = min(r_max, μ ÷ 2a) (cost-model §6.1). What a plan in
/// steps can be compared with.
/// </summary>
public static class RelaxedPruning
{
    private const int Bisections = 200;

    /// <summary>The ratios; layers of sensitivity 0 are pruned to the cap first.</summary>
    /// <param name="sensitivities">Sensitivity a of each layer, at least 0.</param>
    /// <param name="sum">Sum of the ratios, from 0 to the number of layers times the cap.</param>
    /// <param name="cap">Largest ratio of a layer.</param>
    public static double[] Ratios(IReadOnlyList<double> sensitivities, double sum, double cap)
    {
        double low = 0, high = 1;
        while (Sum(At(high)) < sum && high < 1e12)
            high *= 2;
        for (var step = 0; step < Bisections; step++)
        {
            var middle = (low + high) / 2;
            if (Sum(At(middle)) < sum)
                low = middle;
            else
                high = middle;
        }

        return At(high);

        double[] At(double multiplier)
        {
            var ratios = new double[sensitivities.Count];
            for (var layer = 0; layer < ratios.Length; layer++)
                ratios[layer] = sensitivities[layer] == 0 ? cap : Math.Min(cap, multiplier / (2 * sensitivities[layer]));
            return ratios;
        }
    }

    /// <summary>What ratios add to ln perplexity: Σ a·r².</summary>
    /// <param name="sensitivities">Sensitivity a of each layer.</param>
    /// <param name="ratios">Pruned ratio r of each layer.</param>
    public static double Loss(IReadOnlyList<double> sensitivities, IReadOnlyList<double> ratios)
    {
        var loss = 0.0;
        for (var layer = 0; layer < ratios.Count; layer++)
            loss += sensitivities[layer] * ratios[layer] * ratios[layer];
        return loss;
    }

    private static double Sum(double[] ratios)
    {
        var sum = 0.0;
        foreach (var ratio in ratios)
            sum += ratio;
        return sum;
    }
}
