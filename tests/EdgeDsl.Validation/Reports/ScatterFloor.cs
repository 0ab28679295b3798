using EdgeDsl.Validation.CrossValidation;
using EdgeDsl.Validation.Measurements;

namespace EdgeDsl.Validation.Reports;

/// <summary>How near predictions can come: what a fit leaves of rows that it saw, and how far rows of one deployment lie apart.</summary>
/// <param name="calibrated">The rows of the summary's first lines.</param>
/// <param name="groups">What each of them was fitted with.</param>
internal sealed class ScatterFloor(IReadOnlyList<Prediction> calibrated, IReadOnlyList<RowGroup> groups)
{
    public void Write(TextWriter output)
    {
        var ids = calibrated.Select(row => row.Row.Measurement.Id).ToHashSet();
        var seen = groups.Where(group => group.Rows.Any(row => row.IsFitted)).SelectMany(group => group.WithEveryRow())
            .Where(row => row.Row.IsInFile && ids.Contains(row.Row.Measurement.Id)).ToList();
        output.WriteLine("## How near predictions can come");
        output.WriteLine();
        output.WriteLine("The calibrated rows of llama.cpp and MLC once more, predicted by the fit that saw them; and rows of one device, runtime, model, weight format and length, each against the median of its likes (two rows or more): no prediction meets all of them.");
        output.WriteLine();
        output.WriteLine("| rows | n | error of rows that were seen | n of repeated rows | their scatter |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var figure in new[] { Figure.Decode, Figure.Prefill, Figure.Request })
        {
            var rows = seen.Where(row => row.Row.Figure == figure).ToList();
            var repeated = Repeated(rows).ToList();
            output.WriteLine(FormattableString.Invariant(
                $"| {figure} | {rows.Count} | {ErrorSummary.Text(rows.Select(row => row.Error))} | {repeated.Count} | {ErrorSummary.Text(repeated)} |"));
        }

        output.WriteLine();
    }

    private static IEnumerable<double> Repeated(IEnumerable<Prediction> rows) => rows
        .GroupBy(row =>
        {
            var observation = row.Row.Observation;
            return (observation.Processor, observation.Deployment.Device.Name, row.Row.Engine.Runtime, observation.Model, observation.Deployment.Policy.Name, observation.Workload);
        })
        .Where(likes => likes.Count() > 1)
        .SelectMany(likes =>
        {
            var middle = ErrorSummary.Of(likes.Select(row => row.Row.Observation.Seconds)).Median;
            return likes.Select(row => (row.Row.Observation.Seconds / middle) - 1);
        });
}
