using System.Text;
using EdgeDsl.Cli.Fitting;
using EdgeDsl.Validation.CrossValidation;

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
        Append(text, "DeviceDefault", runtimes[0], ErrorBands.Most);
        foreach (var runtime in runtimes)
            Append(text, runtime.Runtime.ToString(), runtime, null);
        return text.Append("    ];\n}\n").ToString();
    }

    private static void Append(StringBuilder text, string name, RuntimeCalibration runtime, double? widest)
    {
        foreach (var unrounded in runtime.Calibrations)
        {
            // Another runtime has other kernels: nothing is carried over for its formats, and the band says how little is known.
            if (widest is not null && unrounded.Format != CostModel.WeightFormat.Unspecified)
                continue;
            var error = runtime.ErrorOf((Phase)(int)unrounded.Phase);
            var calibration = Rounded.Of(unrounded with
            {
                RelativeError = double.IsNaN(unrounded.StepTime) ? double.NaN : Math.Min(widest ?? error, error * (widest is null ? 1 : RuntimeCalibration.WideningOfDerived)),
            });
            List<string> members = ["Runtime = Runtime." + name, "Phase = Phase." + calibration.Phase];
            if (calibration.Format != CostModel.WeightFormat.Unspecified)
                members.Add("Format = WeightFormat." + calibration.Format);
            if (calibration.Attention)
                members.Add("Attention = true");
            Add("ComputeShare", calibration.ComputeShare);
            Add("BandwidthShare", calibration.BandwidthShare);
            Add("StepTime", calibration.StepTime);
            Add("LayerTime", calibration.LayerTime);
            Add("RelativeError", calibration.RelativeError);
            text.Append("        new() { ").Append(string.Join(", ", members)).Append(" },\n");

            void Add(string member, double value)
            {
                if (!double.IsNaN(value))
                    members.Add(member + " = " + Rounded.Text(value));
            }
        }
    }
}
