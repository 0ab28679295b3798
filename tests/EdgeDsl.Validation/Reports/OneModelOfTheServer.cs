using EdgeDsl.Cli.Fitting;
using EdgeDsl.Validation.Measurements;

namespace EdgeDsl.Validation.Reports;

/// <summary>
/// The server of <c>llama-bench-x86.json</c>, fitted on one of its two models and asked for the other: as <c>edgedsl calibrate</c> does it,
/// which starts from the typical values of its class, and from nothing, as those values were themselves fitted on the server's rows.
/// </summary>
/// <param name="rows">Every row.</param>
internal sealed class OneModelOfTheServer(IReadOnlyList<Row> rows)
{
    public void Write(TextWriter output)
    {
        var observations = rows.Where(row => row.Observation.Processor == ServerRows.Device.Name).Select(row => row.Observation).ToList();
        output.WriteLine("## One model of a server predicts the other");
        output.WriteLine();
        output.WriteLine("`llama-bench-x86.json`, contexts up to 4,096 tokens included. `edgedsl calibrate` starts from the class's typical values, in which these rows are; the last column starts without them.");
        output.WriteLine();
        output.WriteLine("| fitted on | asked for | n | as calibrate does it | without the class |");
        output.WriteLine("|---|---|---:|---:|---:|");
        foreach (var model in observations.Select(row => row.Model).Distinct().Order(StringComparer.Ordinal))
        {
            var seen = observations.Where(row => row.Model == model).ToList();
            var asked = observations.Except(seen).ToList();
            var formats = seen.SelectMany(row => row.Weights.Groups.Select(group => group.Format)).Distinct().Order();
            var alone = EfficiencyFit.Solve(seen, CostModel.Runtime.LlamaCpp).CalibrationsOf(seen[0].Processor, formats);
            output.WriteLine(FormattableString.Invariant(
                $"| {model} | {asked[0].Model} | {asked.Count} | {Errors(asked, DeviceFit.Of(seen).Calibrations)} | {Errors(asked, alone)} |"));
        }

        output.WriteLine();
    }

    private static string Errors(IEnumerable<Observation> rows, IReadOnlyList<CostModel.Calibration> calibrations) =>
        ErrorSummary.Text(rows.Select(row => (row.Seconds / row.SecondsOf(row.CostsWith(calibrations))) - 1));
}
