using System.Globalization;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Fitting;

/// <summary>Fitted figures with the digits that a fit is worth: three. What is printed, saved and predicted with is the same figure.</summary>
internal static class Rounded
{
    /// <summary>A calibration whose figures have three significant digits, its error rounded up to per cent.</summary>
    public static Calibration Of(Calibration calibration) => calibration with
    {
        ComputeShare = Figure(calibration.ComputeShare),
        BandwidthShare = Figure(calibration.BandwidthShare),
        StepTime = Figure(calibration.StepTime),
        LayerTime = Figure(calibration.LayerTime),
        RelativeError = Math.Ceiling((calibration.RelativeError * 100) - 1e-9) / 100,
    };

    /// <summary>The figure's shortest text.</summary>
    public static string Text(double value) =>
        ((decimal)value).ToString("0.############################", CultureInfo.InvariantCulture);

    private static double Figure(double value) =>
        double.IsNaN(value) ? value : double.Parse(value.ToString("E2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
