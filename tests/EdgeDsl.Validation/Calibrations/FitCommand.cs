using EdgeDsl.Catalog;
using EdgeDsl.Cli.Fitting;
using EdgeDsl.Validation.CrossValidation;
using EdgeDsl.Validation.Measurements;

namespace EdgeDsl.Validation.Calibrations;

/// <summary>Fits every device that has rows and every class that has devices, and writes what it found into the catalog and the cost model.</summary>
internal static class FitCommand
{
    public static int Run(IReadOnlyList<Row> rows)
    {
        var root = Repository.Root;
        Dictionary<string, List<RuntimeCalibration>> devices = [];
        Dictionary<DeviceClass, List<(int Processors, RuntimeCalibration Calibration)>> classes = [];
        foreach (var group in RowGroup.Of(rows))
        {
            var seen = group.Rows.Where(row => row.IsFitted).ToList();
            if (seen.Count == 0)
                continue;
            var efficiencies = group.Fit(_ => true);
            var bands = new ErrorBands(
                [.. group.WithoutModel().Where(row => row.Row.IsFitted)], [.. group.WithoutProcessor().Where(row => row.Row.IsFitted)]);
            var formats = FormatsOf(seen).Order().ToList();
            foreach (var chip in seen.GroupBy(row => row.Observation.Processor))
            {
                var found = OfChip(group.Runtime, efficiencies, bands, [.. chip], formats);
                foreach (var device in CatalogEntries.Devices.Where(type => Chip.Of(type.Name) == chip.Key))
                {
                    if (!devices.TryGetValue(device.Name, out var list))
                        devices.Add(device.Name, list = []);
                    list.Add(found);
                }
            }

            if (!classes.TryGetValue(group.Class, out var ofClass))
                classes.Add(group.Class, ofClass = []);
            ofClass.Add((
                seen.Select(row => row.Observation.Processor).Distinct().Count(),
                new RuntimeCalibration(
                    group.Runtime,
                    efficiencies.CalibrationsOf(null, formats),
                    formats.ToHashSet(),
                    bands.OfClass(Figure.Prefill),
                    bands.OfClass(Figure.Decode),
                    Provenance.Of(seen) + FormattableString.Invariant($" Error: 90th percentile over devices left out, {seen.Select(row => row.Observation.Processor).Distinct().Count()} in all."))));
        }

        // A device whose last row was dropped has nothing of its own any more.
        foreach (var written in Directory.EnumerateFiles(Path.Combine(root, "src/EdgeDsl.Catalog/Devices"), "*.Calibration.cs", SearchOption.AllDirectories))
        {
            if (!devices.ContainsKey(Path.GetFileName(written)[..^".Calibration.cs".Length]))
                File.Delete(written);
        }

        foreach (var (name, runtimes) in devices)
            File.WriteAllText(PathOf(root, name), DeviceCalibrationFile.Write(name, runtimes));
        foreach (var (deviceClass, found) in classes)
        {
            var ordered = found.OrderByDescending(item => item.Processors).Select(item => item.Calibration).ToList();
            File.WriteAllText(
                Path.Combine(root, "src/EdgeDsl.CostModel/Devices/Classes", deviceClass + "Calibrations.cs"),
                ClassCalibrationFile.Write(deviceClass, ordered));
        }

        Console.WriteLine(FormattableString.Invariant($"{devices.Count} devices and {classes.Count} classes written"));
        return 0;
    }

    private static RuntimeCalibration OfChip(
        Runtime runtime, Efficiencies efficiencies, ErrorBands bands, IReadOnlyList<Row> rows, IReadOnlyList<CostModel.WeightFormat> formats)
    {
        var phases = rows.SelectMany(row => row.Figure switch
        {
            Figure.Prefill => [CostModel.Phase.Prefill],
            Figure.Decode => [CostModel.Phase.Decode],
            _ => new[] { CostModel.Phase.Prefill, CostModel.Phase.Decode },
        }).ToHashSet();
        var chip = rows[0].Observation.Processor;
        return new RuntimeCalibration(
            runtime,
            [.. efficiencies.CalibrationsOf(chip, formats).Where(calibration => phases.Contains(calibration.Phase))],
            FormatsOf(rows).ToHashSet(),
            bands.OfProcessor(chip, Figure.Prefill),
            bands.OfProcessor(chip, Figure.Decode),
            Provenance.Of(rows) + " Error: 90th percentile over models left out, leaning on the class's other devices where rows are few.");
    }

    private static IEnumerable<CostModel.WeightFormat> FormatsOf(IEnumerable<Row> rows) =>
        rows.SelectMany(row => row.Observation.Weights.Groups.Select(group => group.Format)).Distinct();

    private static string PathOf(string root, string device)
    {
        var file = Directory.EnumerateFiles(Path.Combine(root, "src/EdgeDsl.Catalog/Devices"), device + ".cs", SearchOption.AllDirectories).Single();
        return Path.ChangeExtension(file, ".Calibration.cs");
    }
}
