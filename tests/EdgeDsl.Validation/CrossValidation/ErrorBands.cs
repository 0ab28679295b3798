using EdgeDsl.Validation.Measurements;

namespace EdgeDsl.Validation.CrossValidation;

/// <summary>
/// Relative errors that predictions claim: the 90th percentile of what was left on rows that the fit did not see. A processor with few rows
/// leans on its class.
/// </summary>
internal sealed class ErrorBands(IReadOnlyList<Prediction> withoutModel, IReadOnlyList<Prediction> withoutProcessor)
{
    private const double Claim = 0.9;

    // The class counts as much as so many rows of the processor's own.
    private const double WeightOfClass = 6;
    private const double Least = 0.02;
    private const double Most = 0.95;

    /// <summary>The error of a processor's own calibration in one phase.</summary>
    /// <param name="processor">The processor.</param>
    /// <param name="figure">Prefill or decode.</param>
    /// <param name="leftOut">A model whose rows are not looked at; null for none.</param>
    public double OfProcessor(string processor, Figure figure, string? leftOut = null)
    {
        var own = withoutModel.Where(row => IsOf(row, processor, figure) && row.Row.Observation.Model != leftOut).Select(row => (Math.Abs(row.Deviation), 1.0)).ToList();
        var others = withoutModel.Where(row => row.Row.Figure == figure && row.Row.Observation.Processor != processor).ToList();
        return Quantile([.. own, .. Weighted(others, WeightOfClass)]);
    }

    /// <summary>
    /// The error of the class's typical values in one phase. With few processors the next one may well lie beyond all of them: k of them
    /// widen their percentile by 1 + 3 ÷ k.
    /// </summary>
    /// <param name="figure">Prefill or decode.</param>
    /// <param name="leftOut">A processor whose rows are not looked at; null for none.</param>
    public double OfClass(Figure figure, string? leftOut = null)
    {
        var rows = withoutProcessor.Where(row => row.Row.Figure == figure && row.Row.Observation.Processor != leftOut).ToList();
        var processors = rows.Select(row => row.Row.Observation.Processor).Distinct().Count();
        return Math.Min(Most, Quantile([.. Weighted(rows, 1)]) * (1 + (3.0 / processors)));
    }

    private static bool IsOf(Prediction row, string processor, Figure figure) =>
        row.Row.Figure == figure && row.Row.Observation.Processor == processor;

    /// <summary>Every processor weighs the same, however many rows it has, but no row more than one of the processor's own.</summary>
    private static IEnumerable<(double Error, double Weight)> Weighted(IReadOnlyList<Prediction> rows, double total)
    {
        var processors = rows.GroupBy(row => row.Row.Observation.Processor).ToList();
        return processors.SelectMany(group => group.Select(row => (Math.Abs(row.Deviation), Math.Min(1, total / processors.Count / group.Count()))));
    }

    private static double Quantile(List<(double Error, double Weight)> errors)
    {
        if (errors.Count == 0)
            return double.NaN;
        errors.Sort();
        var total = errors.Sum(error => error.Weight);
        var seen = 0.0;
        foreach (var (error, weight) in errors)
        {
            seen += weight;
            if (seen >= Claim * total)
                return Math.Clamp(error, Least, Most);
        }

        return Math.Clamp(errors[^1].Error, Least, Most);
    }
}
