namespace EdgeDsl.Validation.Reports;

/// <summary>How far predictions are off: number, median and 90th percentile of the absolute relative error.</summary>
/// <param name="Count">Rows.</param>
/// <param name="Median">Median.</param>
/// <param name="NinetiethPercentile">90th percentile.</param>
internal sealed record ErrorSummary(int Count, double Median, double NinetiethPercentile)
{
    public static ErrorSummary Of(IEnumerable<double> errors)
    {
        var sorted = errors.Select(Math.Abs).Order().ToArray();
        return new ErrorSummary(sorted.Length, Quantile(sorted, 0.5), Quantile(sorted, 0.9));
    }

    /// <summary>Median and 90th percentile in per cent; a dash where nothing is known.</summary>
    public static string Text(IEnumerable<double> errors)
    {
        var summary = Of(errors.Where(error => !double.IsNaN(error)));
        return summary.Count == 0 ? "–" : FormattableString.Invariant($"{100 * summary.Median:F1} / {100 * summary.NinetiethPercentile:F1} %");
    }

    /// <summary>A quantile by linear interpolation between order statistics.</summary>
    public static double Quantile(IReadOnlyList<double> sorted, double share)
    {
        if (sorted.Count == 0)
            return double.NaN;
        var position = share * (sorted.Count - 1);
        var below = (int)position;
        return below + 1 >= sorted.Count ? sorted[^1] : sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below]));
    }
}
