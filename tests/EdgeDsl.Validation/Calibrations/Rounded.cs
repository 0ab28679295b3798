using System.Globalization;

namespace EdgeDsl.Validation.Calibrations;

/// <summary>Figures as they are written into declarations.</summary>
internal static class Rounded
{
    /// <summary>Three significant digits: more than any fit here is worth.</summary>
    public static string Figure(double value)
    {
        if (value == 0)
            return "0";
        var digits = 2 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return value.ToString("F" + Math.Clamp(digits, 0, 15).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>An error, rounded up to per cent.</summary>
    public static string Error(double value) => (Math.Ceiling((value * 100) - 1e-9) / 100).ToString("0.##", CultureInfo.InvariantCulture);
}
