using System.Globalization;

namespace EdgeDsl.CostModel;

/// <summary>A tailoring plan in one line.</summary>
public static class TailoringHeadline
{
    /// <summary>How much is pruned, in how many bits, what that is predicted to cost in perplexity, and how sure that is.</summary>
    /// <param name="tailored">A plan that keeps its budgets.</param>
    public static string Of(TailoredDeployment tailored)
    {
        var pruned = 0.0;
        int fewest = int.MaxValue, most = 0;
        foreach (var layer in tailored.Plan)
        {
            pruned += layer.PrunedShare;
            if (layer.Bits == 0)
                continue;
            fewest = Math.Min(fewest, layer.Bits);
            most = Math.Max(most, layer.Bits);
        }

        return $"{Percent(pruned / tailored.Plan.Count)} of the layers pruned"
            + (most == 0 ? "" : fewest == most ? FormattableString.Invariant($", {most} bits") : FormattableString.Invariant($", {fewest} to {most} bits"))
            + $"; predicted perplexity ratio {Ratio(tailored.PerplexityRatio)}, at most {Gap(tailored)} of the predicted loss above the best plan's"
            + (tailored.HasDefaultSensitivities ? "; " + LayerSensitivities.DefaultCaution : "");
    }

    /// <summary>A perplexity ratio.</summary>
    /// <param name="ratio">The ratio.</param>
    public static string Ratio(double ratio) => ratio.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>The gap in per cent; the last digit is rounded up.</summary>
    /// <param name="tailored">The plan.</param>
    public static string Gap(TailoredDeployment tailored) =>
        (Math.Ceiling(tailored.Gap * 1e5) / 1e3).ToString("0.###", CultureInfo.InvariantCulture) + " %";

    private static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
