using System.Text;
using EdgeDsl.CostModel;

namespace EdgeDsl.Validation.Calibrations;

/// <summary>Writes the part of a catalog device that declares its calibrations.</summary>
internal static class DeviceCalibrationFile
{
    private const string Derived = "Derived: no row of this format; as it stands to the other formats on this device's class.";

    /// <summary>The file's text.</summary>
    /// <param name="record">Name of the device's record.</param>
    /// <param name="runtimes">What was found for each runtime.</param>
    public static string Write(string record, IReadOnlyList<RuntimeCalibration> runtimes)
    {
        var text = new StringBuilder("using static EdgeDsl.Units;\n\nnamespace EdgeDsl.Catalog;\n\n");
        text.Append("// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit\n");
        foreach (var runtime in runtimes)
        {
            foreach (var calibration in runtime.Calibrations)
                text.Append(Attribute(runtime, calibration));
        }

        text.Append("public sealed partial record ").Append(record).Append(";\n\nfile static class Rows\n{\n");
        foreach (var runtime in runtimes)
        {
            text.Append("    public const string ").Append(runtime.Runtime).Append(" =\n        \"").Append(Escape(runtime.Source)).Append("\";\n\n");
        }

        text.Append("    public const string Derived =\n        \"").Append(Derived).Append("\";\n}\n");
        return text.ToString();
    }

    private static string Attribute(RuntimeCalibration runtime, Calibration calibration)
    {
        var isDerived = calibration.Format != CostModel.WeightFormat.Unspecified && !runtime.MeasuredFormats.Contains(calibration.Format);
        List<string> arguments = [];
        if (calibration.Format != CostModel.WeightFormat.Unspecified)
            arguments.Add("Format = WeightFormat." + calibration.Format);
        if (calibration.Attention)
            arguments.Add("Attention = true");
        arguments.Add("ComputeShare = " + Rounded.Figure(calibration.ComputeShare));
        arguments.Add("BandwidthShare = " + Rounded.Figure(calibration.BandwidthShare));
        if (!double.IsNaN(calibration.StepTime))
            arguments.Add("StepTime = " + Rounded.Figure(calibration.StepTime * 1e3) + " * Milliseconds");
        if (!double.IsNaN(calibration.LayerTime))
            arguments.Add("LayerTime = " + Rounded.Figure(calibration.LayerTime * 1e6) + " * Microseconds");
        var error = runtime.ErrorOf((Phase)(int)calibration.Phase) * (isDerived ? RuntimeCalibration.WideningOfDerived : 1);
        arguments.Add("RelativeError = " + Rounded.Error(Math.Min(error, RuntimeCalibration.LargestError)));
        arguments.Add("Source = Rows." + (isDerived ? "Derived" : runtime.Runtime.ToString()));
        return $"[Calibration(Runtime.{runtime.Runtime}, Phase.{calibration.Phase}, {string.Join(", ", arguments)})]\n";
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
