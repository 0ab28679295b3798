using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Fitting;

/// <summary>Writes a calibration as the attribute that declares it.</summary>
internal static class CalibrationSource
{
    /// <summary>The attribute, on one line.</summary>
    /// <param name="calibration">The calibration.</param>
    /// <param name="source">What stands behind <c>Source =</c>: a constant's name or a literal.</param>
    public static string Write(Calibration calibration, string source)
    {
        List<string> arguments = ["Runtime." + calibration.Runtime, "Phase." + calibration.Phase];
        if (calibration.Format != CostModel.WeightFormat.Unspecified)
            arguments.Add("Format = WeightFormat." + calibration.Format);
        if (calibration.Attention)
            arguments.Add("Attention = true");
        Add("ComputeShare", calibration.ComputeShare, "");
        Add("BandwidthShare", calibration.BandwidthShare, "");
        Add("StepTime", calibration.StepTime * 1e3, " * Milliseconds");
        Add("LayerTime", calibration.LayerTime * 1e6, " * Microseconds");
        Add("RelativeError", calibration.RelativeError, "");
        arguments.Add("Source = " + source);
        return $"[Calibration({string.Join(", ", arguments)})]";

        void Add(string name, double value, string unit)
        {
            if (!double.IsNaN(value))
                arguments.Add($"{name} = {Rounded.Text(value)}{unit}");
        }
    }
}
