extern alias attributes;

using System.Globalization;
using EdgeDsl.Cli.Fitting;
using EdgeDsl.CostModel;
using Spectre.Console;
using Units = attributes::EdgeDsl.Units;

namespace EdgeDsl.Cli.Tables;

/// <summary>What a calibration found: residuals, a plot of them, and the attributes that declare it.</summary>
internal static class CalibrationTables
{
    // The plot's axis: 25 % to either side, a sign for each 2.5 %.
    private const double Reach = 0.25;
    private const int SignsPerSide = 10;

    /// <summary>Writes all of it.</summary>
    public static void Write(IAnsiConsole console, DeviceFit fit)
    {
        var left = fit.LeavesModelsOut ? "its model" : "its type";
        var table = Sheet.New(3, "model", "type", "test", "measured tok/s", "fitted", $"without {left}", "error", "−25 %      0      +25 %");
        foreach (var residual in fit.Residuals)
        {
            var row = residual.Observation;
            var tokens = row.Prefills > 0 ? row.Workload.PromptTokens.Constant : row.Steps;
            table.AddRow(
                row.Model.EscapeMarkup(),
                row.Deployment.Policy.Name.EscapeMarkup(),
                Test(row),
                Rate(tokens / row.Seconds),
                Rate(tokens / residual.Fitted),
                Rate(tokens / residual.LeftOut),
                Percent(residual.Deviation),
                Plot(residual.Deviation));
        }

        console.Write(table);
        console.WriteLine();
        WriteErrors(console, fit, left);
        foreach (var phase in fit.Calibrations.Where(calibration => !new ErrorBand(calibration.RelativeError).IsClaim).Select(calibration => calibration.Phase).Distinct())
            console.WriteLine($"{phase}: what is left is too much to claim anything, so times are said to be not known; measure two models and several depths with nothing else running, and see above whether device and model are the right ones");
        if (fit.Calibrations.Any(calibration => calibration.ComputeShare >= 1 || calibration.BandwidthShare >= 1))
            console.WriteLine("a share came out as 1: the device declares a lower rate or bandwidth than was measured; measure it with calibrate --host, or look it up");
    }

    /// <summary>The attributes of a device and its calibrations, as C#.</summary>
    public static IEnumerable<string> Declaration(Device device)
    {
        yield return "using EdgeDsl;";
        yield return "using static EdgeDsl.Units;";
        yield return "";
        var arguments = new List<string> { "Class = DeviceClass." + device.Class };
        Add("MemoryCapacity", device.MemoryCapacity / Units.GiB, "GiB");
        Add("ReservedMemory", device.ReservedMemory == 0 ? double.NaN : device.ReservedMemory / Units.GiB, "GiB");
        Add("MemoryBandwidth", device.MemoryBandwidth / Units.GBPerSecond, "GBPerSecond");
        Add("StorageBandwidth", device.StorageBandwidth / Units.MBPerSecond, "MBPerSecond");
        Add("IdlePower", device.IdlePower, "Watts");
        Add("MaxPower", device.MaxPower, "Watts");
        yield return $"[EdgeDevice({string.Join(", ", arguments)})]";
        foreach (var rate in device.Rates)
            yield return $"[ComputeRate(NumberFormat.{rate.Format}, {Rounded.Text(Math.Round(rate.OperationsPerSecond / Units.GigaFlops, 1))} * {(rate.Format == CostModel.NumberFormat.Int8 ? "GigaOps" : "GigaFlops")})]";
        foreach (var calibration in device.Calibrations)
            yield return CalibrationSource.Write(calibration, Literal(calibration.Source ?? ""));
        yield return $"public sealed partial record {ClassName(device.Name)};";

        void Add(string name, double value, string unit)
        {
            if (!double.IsNaN(value))
                arguments.Add($"{name} = {Rounded.Text(Math.Round(value, 2))} * {unit}");
        }
    }

    /// <summary>What the file was measured on, and a warning where that cannot be the device.</summary>
    public static void WriteProcessor(IAnsiConsole console, LlamaBenchProcessor? processor, string device)
    {
        if (processor is null)
            return;
        console.WriteLine("measured on " + processor.Name);
        if (!processor.IsDevice)
            console.MarkupLineInterpolated($"[yellow]note[/]: that is not {device}, as far as its name says; the shares below are of the wrong rates if it is another machine");
    }

    private static string Literal(string text) =>
        "\"" + string.Concat(text.Where(letter => !char.IsControl(letter))).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static void WriteErrors(IAnsiConsole console, DeviceFit fit, string left)
    {
        foreach (var (phase, rows) in new[]
        {
            ("prefill", fit.Residuals.Where(residual => residual.Observation.Prefills > 0)),
            ("decode", fit.Residuals.Where(residual => residual.Observation.Steps > 0)),
        })
        {
            var errors = rows.Select(residual => Math.Abs(residual.Deviation)).Order().ToArray();
            if (errors.Length == 0)
                continue;
            console.WriteLine(FormattableString.Invariant(
                $"{phase}: n = {errors.Length}, without {left} median {errors[errors.Length / 2] * 100:F1} %, 90 % within {errors[(int)Math.Ceiling(0.9 * errors.Length) - 1] * 100:F1} %"));
        }
    }

    private static string Test(Observation row) => row.Prefills > 0
        ? FormattableString.Invariant($"pp{row.Workload.PromptTokens.Constant}")
        : FormattableString.Invariant($"tg{row.Steps}") + (row.Workload.PromptTokens.Constant > 0 ? FormattableString.Invariant($" @ d{row.Workload.PromptTokens.Constant}") : "");

    private static string Rate(double tokensPerSecond) => tokensPerSecond.ToString("F2", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %";

    private static string Plot(double deviation)
    {
        var axis = new string('·', SignsPerSide) + "|" + new string('·', SignsPerSide);
        var place = SignsPerSide + (int)Math.Round(Math.Clamp(deviation / Reach, -1, 1) * SignsPerSide);
        return axis[..place] + "●" + axis[(place + 1)..];
    }

    private static string ClassName(string name)
    {
        var letters = string.Concat(name.Where(letter => char.IsLetterOrDigit(letter) || letter == '_'));
        return letters.Length > 0 && !char.IsDigit(letters[0]) ? letters : "Device" + letters;
    }
}
