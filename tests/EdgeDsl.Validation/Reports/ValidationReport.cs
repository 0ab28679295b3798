using System.Globalization;
using EdgeDsl.Validation.CrossValidation;
using EdgeDsl.Validation.Measurements;

namespace EdgeDsl.Validation.Reports;

/// <summary>How far the cost model is off on real devices, as Markdown: every row predicted by a fit that did not see it.</summary>
internal sealed class ValidationReport(
    Measurements.Catalog catalog,
    IReadOnlyList<Row> rows,
    IReadOnlyList<MemoryRow> memory,
    IReadOnlyList<PowerRow> power,
    IReadOnlyDictionary<string, List<string>> unmodelled,
    IReadOnlyList<string> measured)
{
    private readonly List<RowGroup> groups = RowGroup.Of(rows);
    private readonly List<Prediction> withoutModel = [];
    private readonly List<Prediction> withoutProcessor = [];

    /// <summary>Every row predicted without its model.</summary>
    public IReadOnlyList<Prediction> WithoutModel => withoutModel;

    /// <summary>Writes the report.</summary>
    public void Write(TextWriter output)
    {
        foreach (var group in groups)
        {
            withoutModel.AddRange(group.WithoutModel());
            withoutProcessor.AddRange(group.WithoutProcessor());
        }

        WriteSummary(output);
        WriteCoverage(output);
        new ScatterFloor(Calibrated(Runtime.LlamaCpp, Runtime.Mlc).ToList(), groups).Write(output);
        new OneModelOfTheServer(rows).Write(output);
        WriteDevices(output);
        WriteBands(output);
        WriteOthers(output);
        WriteModes(output);
        WriteUnmodelled(output);
    }

    /// <summary>The processors and runtimes with at least two models measured.</summary>
    private IEnumerable<Prediction> Calibrated(params Runtime[] runtimes) => withoutModel
        .Where(row => row.Row is { IsInFile: true, IsFitted: true } && runtimes.Contains(row.Row.Engine.Runtime))
        .GroupBy(row => (row.Row.Observation.Processor, row.Row.Engine.Runtime))
        .Where(group => group.Select(row => row.Row.Observation.Model).Distinct().Count() > 1)
        .SelectMany(group => group);

    private void WriteSummary(TextWriter output)
    {
        output.WriteLine("# Validation");
        output.WriteLine();
        output.WriteLine("Written by `dotnet run -c Release --project tests/EdgeDsl.Validation -- write`. Errors are |predicted ÷ measured − 1| of tokens per second, median / 90th percentile.");
        output.WriteLine();
        output.WriteLine("A model is left out on one device and may be known from others. The softmax's 32 channels (`AttentionSoftmax`) were chosen on the Raspberry Pi 4's prefill rows and are not chosen anew for a model that is left out. EdgeProfiler has whole bytes per weight: rows of 4 bits are taken as 1 byte.");
        output.WriteLine();
        output.WriteLine("Rows scored apart are of other engines, or their notes say that the quantization is not stated, that they are rounded or that they are doubted, or they state no prompt, or they are of the cores beside a GPU, which cannot use its memory bus: no calibration is fitted on them (the one share of the AGX Orin's cores is taken from them), and only the lines of every row hold them.");
        output.WriteLine();
        output.WriteLine("![Predicted against measured](validation.svg)");
        output.WriteLine();
        output.WriteLine("## Summary");
        output.WriteLine();
        output.WriteLine("| rows | n | model left out | device left out | data sheet's roofline | EdgeProfiler's formulas |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var figure in new[] { Figure.Decode, Figure.Prefill, Figure.Request })
            WriteLine(output, $"{figure}, calibrated llama.cpp and MLC", Calibrated(Runtime.LlamaCpp, Runtime.Mlc).Where(row => row.Row.Figure == figure));
        foreach (var figure in new[] { Figure.Decode, Figure.Prefill, Figure.Request })
            WriteLine(output, $"{figure}, every row of the file", withoutModel.Where(row => row.Row.IsInFile && row.Row.Figure == figure));
        foreach (var figure in new[] { Figure.Decode, Figure.Prefill })
            WriteLine(output, $"{figure}, devices with relatives (Apple M, Orin)", withoutModel.Where(row => row.Row.Figure == figure && row.Row is { IsInFile: true, IsFitted: true, Engine.Runtime: Runtime.LlamaCpp } && HasRelatives(row)));
        foreach (var figure in new[] { Figure.Decode, Figure.Prefill })
            WriteLine(output, $"{figure}, llama-bench-x86.json", withoutModel.Where(row => row.Row.Figure == figure && row.Row.Observation.Processor == ServerRows.Device.Name));
        output.WriteLine();
    }

    private void WriteCoverage(TextWriter output)
    {
        string[] rates = ["decode_tps", "prefill_tps"];
        var predicted = withoutModel.Where(row => row.Row.IsInFile).ToList();
        var ofRates = predicted.Where(row => rates.Contains(row.Row.Measurement.Metric)).ToList();
        output.WriteLine(FormattableString.Invariant(
            $"Of the rows whose model is stated are predicted {Share(ofRates.Count, measured.Count(rates.Contains))} rates of prefill and decode, and {Share(predicted.Count, measured.Count(Row.Times.Contains))} rates, latencies and times of requests in all; {ofRates.Count(row => !row.Row.IsFitted)} and {predicted.Count(row => !row.Row.IsFitted)} of them are scored apart. The others are below, each with its reason."));
        output.WriteLine();

        static string Share(int part, int all) => FormattableString.Invariant($"{part} of {all} ({100.0 * part / all:F1} %)");
    }

    private static bool HasRelatives(Prediction row) =>
        row.Row.Observation.Processor.StartsWith("AppleM", StringComparison.Ordinal) || row.Row.Observation.Processor.Contains("Orin", StringComparison.Ordinal);

    private void WriteDevices(TextWriter output)
    {
        output.WriteLine("## By device, runtime and phase");
        output.WriteLine();
        output.WriteLine("| rows | n | model left out | device left out | data sheet's roofline | EdgeProfiler's formulas |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var group in withoutModel.GroupBy(row => (row.Row.Observation.Processor, row.Row.Engine.Runtime, row.Row.IsFitted, row.Row.Figure))
            .OrderBy(group => group.Key.Processor, StringComparer.Ordinal).ThenBy(group => group.Key.Runtime).ThenByDescending(group => group.Key.IsFitted).ThenBy(group => group.Key.Figure))
        {
            WriteLine(output, $"{group.Key.Processor}, {group.Key.Runtime}{(group.Key.IsFitted ? "" : ", scored apart")}, {group.Key.Figure}", group);
        }

        output.WriteLine();
    }

    private void WriteLine(TextWriter output, string name, IEnumerable<Prediction> predictions)
    {
        var list = predictions.ToList();
        var ids = list.Select(row => row.Row.Measurement.Id).ToHashSet();
        var other = withoutProcessor.Where(row => ids.Contains(row.Row.Measurement.Id));
        output.WriteLine(
            $"| {name} | {list.Count.ToString(CultureInfo.InvariantCulture)} | {ErrorSummary.Text(list.Select(row => row.Error))} | {ErrorSummary.Text(other.Select(row => row.Error))} "
            + $"| {ErrorSummary.Text(list.Select(row => (row.Row.Observation.Seconds / Baselines.Roofline(row.Row.Observation)) - 1))} "
            + $"| {ErrorSummary.Text(list.Select(row => (row.Row.Observation.Seconds / Baselines.EdgeProfiler(row.Row.Observation)) - 1))} |");
    }

    private void WriteBands(TextWriter output)
    {
        output.WriteLine("## Bands");
        output.WriteLine();
        output.WriteLine("Share of left-out rows of the file inside a band that claims 90 %; the band itself is made of the errors of other models, or devices. A band of ±95 % claims nothing and is not counted.");
        output.WriteLine();
        output.WriteLine("| rows | calibrated, model left out | n | without a claim | class, device left out | n | without a claim |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var figure in new[] { Figure.Decode, Figure.Prefill })
        {
            List<(double Deviation, double Error)> calibrated = [], ofClass = [];
            foreach (var group in groups)
            {
                var left = withoutModel.Where(row => IsOf(row, group)).ToList();
                var leftProcessor = withoutProcessor.Where(row => IsOf(row, group)).ToList();
                var bands = new ErrorBands(left, leftProcessor);
                calibrated.AddRange(left.Where(row => IsScored(row, figure))
                    .Select(row => (row.Deviation, bands.OfProcessor(row.Row.Observation.Processor, figure, row.Row.Observation.Model))));
                ofClass.AddRange(leftProcessor.Where(row => IsScored(row, figure))
                    .Select(row => (row.Deviation, bands.OfClass(figure, row.Row.Observation.Processor))));
            }

            output.WriteLine($"| {figure} | {Share(calibrated)} | {Share(ofClass)} |");
        }

        output.WriteLine();
    }

    private static bool IsScored(Prediction row, Figure figure) => row.Row.IsInFile && row.Row.Figure == figure;

    private static string Share(IReadOnlyList<(double Deviation, double Error)> rows)
    {
        var claimed = rows.Where(row => row.Error < ErrorBands.Most).ToList();
        var inside = claimed.Count(row => Math.Abs(row.Deviation) <= row.Error);
        return FormattableString.Invariant($"{100.0 * inside / claimed.Count:F0} % | {claimed.Count} | {rows.Count - claimed.Count}");
    }

    private static bool IsOf(Prediction row, RowGroup group) =>
        row.Row.IsFitted && row.Row.Engine.Runtime == group.Runtime && (DeviceClass)(int)row.Row.Observation.Deployment.Device.Class == group.Class;

    private void WriteOthers(TextWriter output)
    {
        output.WriteLine("## Time to first token, memory, power and energy");
        output.WriteLine();
        output.WriteLine("| rows | n | error |");
        output.WriteLine("|---|---:|---:|");
        var firstTokens = withoutModel.Where(row => row.Row.Measurement.Metric == "ttft" && row.Row.IsFitted).ToList();
        output.WriteLine(FormattableString.Invariant($"| time to first token, model left out | {firstTokens.Count} | {ErrorSummary.Text(firstTokens.Select(row => row.Error))} |"));
        output.WriteLine(FormattableString.Invariant($"| memory (what rkllm and MLX keep besides is the median of these rows) | {memory.Count} | {ErrorSummary.Text(memory.Select(row => row.Error))} |"));
        output.WriteLine(FormattableString.Invariant($"| power and J/token, devices whose power is declared from these or other published figures | {power.Count} | {ErrorSummary.Text(power.Select(row => row.Error))} |"));
        output.WriteLine();
        foreach (var row in memory.OrderByDescending(row => Math.Abs(row.Error)))
            output.WriteLine(FormattableString.Invariant($"* memory of {row.Measurement.Model}, {row.Measurement.Quantization}, {row.Measurement.Engine} ({row.Measurement.Id}): {row.Predicted / 1e6:F0} MB for {row.Measured / 1e6:F0} MB, {100 * row.Error:+0;-0;0} %"));
        foreach (var row in power.OrderByDescending(row => Math.Abs(row.Error)))
            output.WriteLine(FormattableString.Invariant($"* {row.Measurement.Metric} of {row.Measurement.Model} on {row.Measurement.Device} ({row.Measurement.Id}): {row.Predicted:F2} for {row.Measured:F2} {row.Measurement.Unit}, {100 * row.Error:+0;-0;0} %"));
        output.WriteLine();
    }

    private void WriteModes(TextWriter output)
    {
        output.WriteLine("## Power modes of the Orin Nano Super");
        output.WriteLine();
        output.WriteLine("llama.cpp, CUDA, Q4_K_M; bandwidth and largest power of a mode are declared from Llama-3.2-1B's figures; Gemma-3-1B is the judge, and nothing is fitted on its rows. What a layer takes whatever it reads is found on the other models of this GPU. That hangs on one row that is scored apart, of another program's loop whose lengths are not stated (yzma): fitted on, it makes a layer's time 83 µs in place of 281 µs and Gemma-3-1B 10 to 17 % too fast.");
        output.WriteLine();
        output.WriteLine("| model | mode | tokens/s, predicted and measured | W, predicted and measured | J per token |");
        output.WriteLine("|---|---|---:|---:|---:|");
        var modes = new PowerModes(catalog);
        foreach (var gemma in new[] { false, true })
        {
            foreach (var mode in modes.Of(gemma))
                output.WriteLine(FormattableString.Invariant($"| {(gemma ? "Gemma-3-1B" : "Llama-3.2-1B")} | {mode.Mode} | {mode.Rate:F1} / {mode.MeasuredRate:F1} ({100 * ((mode.Rate / mode.MeasuredRate) - 1):+0;-0;0} %) | {mode.Power:F2} / {mode.MeasuredPower:F2} ({100 * ((mode.Power / mode.MeasuredPower) - 1):+0;-0;0} %) | {mode.Power / mode.Rate:F3} |"));
        }

        output.WriteLine();
    }

    private void WriteUnmodelled(TextWriter output)
    {
        output.WriteLine("## Rows without a prediction");
        output.WriteLine();
        foreach (var (reason, ids) in unmodelled.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            output.WriteLine(FormattableString.Invariant($"* {reason}: {ids.Count} ({string.Join(' ', ids)})"));
    }
}
