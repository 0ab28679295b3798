using EdgeDsl.Validation;
using EdgeDsl.Validation.Calibrations;
using EdgeDsl.Validation.Measurements;
using EdgeDsl.Validation.Reports;

var catalog = new Catalog();
List<Row> rows = [];
List<MemoryRow> memory = [];
List<PowerRow> power = [];
Dictionary<string, List<string>> unmodelled = [];
List<string> measured = [];
foreach (var measurement in MeasurementFile.Read())
{
    if (!measurement.Model.EndsWith(" (quant n/s)", StringComparison.Ordinal)) // nor is its generation stated
        measured.Add(measurement.Metric);
    try
    {
        if (MemoryRow.Read(measurement, catalog) is { } memoryRow)
            memory.Add(memoryRow);
        else if (PowerRow.Read(measurement, catalog) is { } powerRow)
            power.Add(powerRow);
        else
            rows.Add(Row.Read(measurement, catalog));
    }
    catch (Unmodelled problem)
    {
        if (!unmodelled.TryGetValue(problem.Message, out var ids))
            unmodelled.Add(problem.Message, ids = []);
        ids.Add(measurement.Id);
    }
}

rows.AddRange(ServerRows.Read(catalog));
rows.Add(new PowerModes(catalog).FittedRow);

switch (args)
{
    case ["fit"]:
        return FitCommand.Run(rows);
    case ["modes"]:
        foreach (var mode in new PowerModes(catalog).Fit())
            Console.WriteLine(FormattableString.Invariant($"{mode.Mode}: BandwidthScale {mode.BandwidthScale:F3}, MaxPower {mode.MaxPower:F1} W"));
        return 0;
    case ["rows"]:
        RowList.Write(rows, Console.Out);
        return 0;
    case []:
        new ValidationReport(catalog, rows, memory, power, unmodelled, measured).Write(Console.Out);
        return 0;
    case ["write"]:
        var docs = Path.Combine(Repository.Root, "docs");
        var report = new ValidationReport(catalog, rows, memory, power, unmodelled, measured);
        using (var output = new StreamWriter(Path.Combine(docs, "validation.md")) { NewLine = "\n" })
            report.Write(output);
        File.WriteAllText(Path.Combine(docs, "validation.svg"), Scatter.Write(report.WithoutModel));
        return 0;
    default:
        Console.Error.WriteLine("nothing for the report, rows for what is predicted for each row, write to write it to docs, fit to write calibrations, modes for what the Orin's modes have to declare");
        return 2;
}
