using EdgeDsl.CostModel;
using EdgeDsl.Validation.Measurements;

namespace EdgeDsl.Validation.CrossValidation;

/// <summary>
/// Relative errors that predictions claim: the 90th percentile of what was left on rows that the fit did not see, widened where few models or
/// processors stand behind it. A processor with few rows leans on its class. A request's time holds both phases, so its error counts for both.
/// </summary>
/// <remarks>The two widenings are chosen so that bands hold what they claim on rows that they are not made of; they are not derived.</remarks>
internal sealed class ErrorBands(IReadOnlyList<Prediction> withoutModel, IReadOnlyList<Prediction> withoutProcessor)
{
    /// <summary>Errors are below 1. A band of this width says that nothing is claimed.</summary>
    public const double Most = ErrorBand.NothingKnown;

    private const double Claim = 0.9;

    // The class counts as much as so many rows of the processor's own, and as so many models.
    private const double RowsOfClass = 6;
    private const int ModelsOfClass = 2;

    // With fewer rows of its own a processor's band is at least its class's.
    private const int FewestRows = 3;
    private const double Least = 0.02;

    /// <summary>
    /// The error of a processor's own calibration in one phase. What m models were measured with, the class among them, widens by 1 + 2 ÷ m.
    /// </summary>
    /// <param name="processor">The processor.</param>
    /// <param name="figure">Prefill or decode.</param>
    /// <param name="leftOut">A model whose rows are not looked at; null for none.</param>
    public double OfProcessor(string processor, Figure figure, string? leftOut = null)
    {
        var own = withoutModel.Where(row => Tells(row, figure) && row.Row.Observation.Processor == processor && row.Row.Observation.Model != leftOut).ToList();
        var others = withoutModel.Where(row => Tells(row, figure) && row.Row.Observation.Processor != processor).ToList();
        var error = Quantile([.. own.Select(row => (Math.Abs(row.Deviation), 1.0)), .. Weighted(others, RowsOfClass)]);
        if (own.Count < FewestRows && others.Count > 0)
            error = Math.Max(error, Quantile([.. Weighted(others, 1)]));
        var models = own.Select(row => row.Row.Observation.Model).Distinct().Count()
            + Math.Min(ModelsOfClass, others.Select(row => row.Row.Observation.Processor).Distinct().Count());
        return Clamp(error * (1 + (2.0 / models)));
    }

    /// <summary>
    /// The error of the class's typical values in one phase. With few processors the next one may well lie beyond all of them: k of them
    /// widen their percentile by 1 + 4 ÷ k.
    /// </summary>
    /// <param name="figure">Prefill or decode.</param>
    /// <param name="leftOut">A processor whose rows are not looked at; null for none.</param>
    public double OfClass(Figure figure, string? leftOut = null)
    {
        var rows = withoutProcessor.Where(row => Tells(row, figure) && row.Row.Observation.Processor != leftOut).ToList();
        var processors = rows.Select(row => row.Row.Observation.Processor).Distinct().Count();
        return Clamp(Quantile([.. Weighted(rows, 1)]) * (1 + (4.0 / processors)));
    }

    private static bool Tells(Prediction row, Figure figure) => row.Row.Figure == figure || row.Row.Figure == Figure.Request;

    /// <summary>Every processor weighs the same, however many rows it has, but no row more than one of the processor's own.</summary>
    private static IEnumerable<(double Error, double Weight)> Weighted(IReadOnlyList<Prediction> rows, double total)
    {
        var processors = rows.GroupBy(row => row.Row.Observation.Processor).ToList();
        return processors.SelectMany(group => group.Select(row => (Math.Abs(row.Deviation), Math.Min(1, total / processors.Count / group.Count()))));
    }

    // Without a row nothing is known.
    private static double Clamp(double error) => double.IsNaN(error) ? Most : Math.Clamp(error, Least, Most);

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
            if (seen >= (Claim * total) - 1e-12)
                return error;
        }

        return errors[^1].Error;
    }
}
