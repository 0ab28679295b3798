using System.Text;
using EdgeDsl.Cli.Fitting;
using EdgeDsl.CostModel;
using EdgeDsl.Validation.CrossValidation;

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

        if (runtimes.Any(runtime => runtime.Calibrations.Any(calibration => IsDerived(runtime, calibration))))
            text.Append("    public const string Derived =\n        \"").Append(Derived).Append("\";\n\n");
        return text.ToString().TrimEnd('\n') + "\n}\n";
    }

    private static string Attribute(RuntimeCalibration runtime, Calibration calibration)
    {
        var isDerived = IsDerived(runtime, calibration);
        var error = runtime.ErrorOf((Phase)(int)calibration.Phase) * (isDerived ? RuntimeCalibration.WideningOfDerived : 1);
        var rounded = Rounded.Of(calibration with { RelativeError = Math.Min(error, ErrorBands.Most) });
        return CalibrationSource.Write(rounded, "Rows." + (isDerived ? "Derived" : runtime.Runtime.ToString())) + "\n";
    }

    private static bool IsDerived(RuntimeCalibration runtime, Calibration calibration) =>
        calibration.Format != CostModel.WeightFormat.Unspecified && !runtime.MeasuredFormats.Contains(calibration.Format);

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
