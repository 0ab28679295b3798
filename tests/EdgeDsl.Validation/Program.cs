using EdgeDsl.Validation.Calibrations;
using EdgeDsl.Validation.CrossValidation;
using EdgeDsl.Validation.Measurements;
using EdgeDsl.Validation.Reports;

var catalog = new Catalog();
List<Row> rows = [];
Dictionary<string, List<string>> unmodelled = [];
foreach (var measurement in MeasurementFile.Read())
{
    try
    {
        rows.Add(Row.Read(measurement, catalog));
    }
    catch (Unmodelled problem)
    {
        if (!unmodelled.TryGetValue(problem.Message, out var ids))
            unmodelled.Add(problem.Message, ids = []);
        ids.Add(measurement.Id);
    }
}

if (args is ["fit"])
    return FitCommand.Run([.. rows, .. ServerRows.Read(catalog), new PowerModes(catalog).FittedRow]);
if (args is ["modes"])
{
    var modes = new PowerModes(catalog);
    foreach (var m in modes.Fit())
        Console.WriteLine(m);
    foreach (var g in new[] { false, true })
    {
        foreach (var m in modes.Of(g))
            Console.WriteLine($"{m.Mode} {m.Rate:F1}/{m.MeasuredRate} {100 * ((m.Rate / m.MeasuredRate) - 1):F1}%  {m.Power:F2}/{m.MeasuredPower} {100 * ((m.Power / m.MeasuredPower) - 1):F1}% {m.Power / m.Rate:F3} J");
    }

    return 0;
}

foreach (var (reason, ids) in unmodelled.OrderByDescending(pair => pair.Value.Count))
    Console.WriteLine($"{ids.Count} {reason}: {string.Join(' ', ids.Take(8))}");
Console.WriteLine($"{rows.Count} rows");
var verbose = args.Contains("-v");
List<Prediction> models = [], processors = [];
foreach (var group in RowGroup.Of(rows))
{
    var fit = group.Fit(_ => true);
    Console.WriteLine($"== {group.Class} {group.Runtime} n={group.Rows.Count}");
    if (verbose)
    {
        foreach (var device in group.Rows.Select(r => r.Observation.Processor).Distinct().Append(null))
        {
            foreach (var c in fit.CalibrationsOf(device, group.Rows.Where(r => device is null || r.Observation.Processor == device).SelectMany(r => r.Observation.Weights.Groups.Select(g => g.Format)).Distinct()))
                Console.WriteLine($"  {device ?? "CLASS"} {c.Phase} {c.Format} {(c.Attention ? "att" : "")} c={c.ComputeShare:F3} b={c.BandwidthShare:F3} t={c.StepTime * 1e3:F2}ms");
        }
    }

    var m = group.WithoutModel().ToList();
    var p = group.WithoutProcessor().ToList();
    models.AddRange(m);
    processors.AddRange(p);
    foreach (var device in m.GroupBy(x => x.Row.Observation.Processor))
    {
        foreach (var figure in device.GroupBy(x => x.Row.Figure))
        {
            var s = ErrorSummary.Of(figure.Select(x => x.Error));
            var q = ErrorSummary.Of(p.Where(x => x.Row.Observation.Processor == device.Key && x.Row.Figure == figure.Key).Select(x => x.Error));
            Console.WriteLine($"  {device.Key,-24} {figure.Key,-8} n={s.Count,3} models={figure.Select(x => x.Row.Observation.Model).Distinct().Count()} LOMO {100 * s.Median,5:F1}/{100 * s.NinetiethPercentile,5:F1}  LODO {100 * q.Median,5:F1}/{100 * q.NinetiethPercentile,5:F1}");
        }
    }

    if (verbose)
    {
        foreach (var x in m)
            Console.WriteLine($"     {x.Row.Measurement.Id} {x.Row.Observation.Processor} {x.Row.Measurement.Engine} {x.Row.Observation.Model} {x.Row.Measurement.Quantization} {x.Row.Figure} n={x.Row.Observation.Workload.PromptTokens.Constant} {100 * x.Error:F1}%");
    }
}

void Total(string name, IEnumerable<Prediction> all)
{
    foreach (var f in new[] { Figure.Prefill, Figure.Decode, Figure.Request })
    {
        var s = ErrorSummary.Of(all.Where(x => x.Row.Figure == f).Select(x => x.Error));
        Console.WriteLine($"{name} {f}: n={s.Count} {100 * s.Median:F1}/{100 * s.NinetiethPercentile:F1}");
    }
}

foreach (var figure in new[] { Figure.Prefill, Figure.Decode })
{
    int inside = 0, all = 0, classInside = 0;
    foreach (var g in RowGroup.Of(rows))
    {
        var m = models.Where(x => x.Row.Engine.IsItself && x.Row.Engine.Runtime == g.Runtime && (int)x.Row.Observation.Deployment.Device.Class == (int)g.Class).ToList();
        var p = processors.Where(x => x.Row.Engine.IsItself && x.Row.Engine.Runtime == g.Runtime && (int)x.Row.Observation.Deployment.Device.Class == (int)g.Class).ToList();
        var bands = new ErrorBands(m, p);
        foreach (var x in m.Where(x => x.Row.Figure == figure))
        {
            all++;
            var e = bands.OfProcessor(x.Row.Observation.Processor, figure, x.Row.Observation.Model);
            if (Math.Abs(x.Deviation) <= (double.IsNaN(e) ? 0.95 : e)) inside++;
        }
        foreach (var x in p.Where(x => x.Row.Figure == figure))
        {
            var e = bands.OfClass(figure, x.Row.Observation.Processor);
            if (Math.Abs(x.Deviation) <= (double.IsNaN(e) ? 0.95 : e)) classInside++;
        }
    }

    Console.WriteLine($"coverage {figure}: calibrated {100.0 * inside / all:F1}% class {100.0 * classInside / all:F1}% n={all}");
}

var calibrated = models.GroupBy(x => (x.Row.Observation.Processor, x.Row.Engine.Runtime)).Where(g => g.Select(x => x.Row.Observation.Model).Distinct().Count() >= 2).SelectMany(g => g).Where(x => x.Row.Engine.IsItself).ToList();
Total("calibrated llama.cpp+MLC LOMO", calibrated.Where(x => x.Row.Engine.Runtime is EdgeDsl.Runtime.LlamaCpp or EdgeDsl.Runtime.Mlc));
Total("all LOMO", models);
Total("all LODO", processors);
return 0;
