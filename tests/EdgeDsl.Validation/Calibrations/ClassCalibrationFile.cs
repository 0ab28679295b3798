using System.Text;

namespace EdgeDsl.Validation.Calibrations;

/// <summary>Writes the typical values of a device class.</summary>
internal static class ClassCalibrationFile
{
    /// <summary>The file's text.</summary>
    /// <param name="deviceClass">The class.</param>
    /// <param name="runtimes">What was found for each runtime; the first stands for every other one, too.</param>
    public static string Write(DeviceClass deviceClass, IReadOnlyList<RuntimeCalibration> runtimes)
    {
        var text = new StringBuilder("namespace EdgeDsl.CostModel;\n\n");
        text.Append("/// <summary>Typical values of the class <see cref=\"DeviceClass.").Append(deviceClass).Append("\"/>.</summary>\n/// <remarks>\n");
        text.Append("/// Written by: dotnet run --project tests/EdgeDsl.Validation -- fit\n/// <list type=\"bullet\">\n");
        foreach (var runtime in runtimes)
            text.Append("/// <item>").Append(runtime.Runtime).Append(": ").Append(runtime.Source).Append("</item>\n");
        text.Append("/// </list>\n/// </remarks>\ninternal static class ").Append(deviceClass).Append("Calibrations\n{\n");
        text.Append("    public static IReadOnlyList<Calibration> All { get; } =\n    [\n");
        Append(text, "DeviceDefault", runtimes[0], RuntimeCalibration.LargestError);
        foreach (var runtime in runtimes)
            Append(text, runtime.Runtime.ToString(), runtime, null);
        return text.Append("    ];\n}\n").ToString();
    }

    private static void Append(StringBuilder text, string name, RuntimeCalibration runtime, double? widest)
    {
        foreach (var calibration in runtime.Calibrations)
        {
            // Another runtime has other kernels: nothing is carried over for its formats, and the band says how little is known.
            if (widest is not null && calibration.Format != CostModel.WeightFormat.Unspecified)
                continue;
            text.Append("        new() { Runtime = Runtime.").Append(name).Append(", Phase = Phase.").Append(calibration.Phase);
            if (calibration.Format != CostModel.WeightFormat.Unspecified)
                text.Append(", Format = WeightFormat.").Append(calibration.Format);
            if (calibration.Attention)
                text.Append(", Attention = true");
            text.Append(", ComputeShare = ").Append(Rounded.Figure(calibration.ComputeShare));
            text.Append(", BandwidthShare = ").Append(Rounded.Figure(calibration.BandwidthShare));
            if (!double.IsNaN(calibration.StepTime))
            {
                text.Append(", StepTime = ").Append(Rounded.Figure(calibration.StepTime));
                text.Append(", LayerTime = ").Append(Rounded.Figure(calibration.LayerTime));
                var error = runtime.ErrorOf((Phase)(int)calibration.Phase);
                text.Append(", RelativeError = ").Append(Rounded.Error(widest is { } most ? Math.Min(most, error * RuntimeCalibration.WideningOfDerived) : error));
            }

            text.Append(" },\n");
        }
    }
}
