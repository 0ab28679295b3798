using System.Globalization;

namespace EdgeDsl.CostModel;

/// <summary>Costs as people read them, with three significant digits and the unit that suits the size; the same in every culture.</summary>
public static class Quantity
{
    /// <summary>Bytes in KiB, MiB or GiB.</summary>
    /// <param name="bytes">Bytes.</param>
    public static string Bytes(double bytes) => bytes switch
    {
        >= 1023.5 * (1L << 20) => Number(bytes / (1L << 30)) + " GiB",
        >= 1023.5 * (1L << 10) => Number(bytes / (1L << 20)) + " MiB",
        >= 1023.5 => Number(bytes / (1L << 10)) + " KiB",
        _ => Number(bytes) + " B",
    };

    /// <summary>Bytes in kB, MB or GB.</summary>
    /// <param name="bytes">Bytes.</param>
    public static string DecimalBytes(double bytes) => bytes switch
    {
        >= 0.9995e9 => Number(bytes / 1e9) + " GB",
        >= 0.9995e6 => Number(bytes / 1e6) + " MB",
        >= 0.9995e3 => Number(bytes / 1e3) + " kB",
        _ => Number(bytes) + " B",
    };

    /// <summary>A time in s, ms or µs.</summary>
    /// <param name="seconds">Seconds.</param>
    public static string Seconds(double seconds) => WithPrefix(seconds, "s");

    /// <summary>An energy in J, mJ or µJ.</summary>
    /// <param name="joules">Joules.</param>
    public static string Joules(double joules) => WithPrefix(joules, "J");

    /// <summary>A power in W or mW.</summary>
    /// <param name="watts">Watts.</param>
    public static string Watts(double watts) => WithPrefix(watts, "W");

    /// <summary>A number with three significant digits; <c>unknown</c> where it is not a number.</summary>
    /// <param name="value">The number.</param>
    public static string Number(double value)
    {
        if (double.IsNaN(value))
            return "unknown";
        var magnitude = Math.Abs(value);
        var format = magnitude switch
        {
            >= 99.95 => "0",
            >= 9.995 => "0.0",
            >= 0.9995 => "0.00",
            0 => "0",
            _ => "G3",
        };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    private static string WithPrefix(double value, string unit) => Math.Abs(value) switch
    {
        double.NaN => "unknown",
        0 or >= 0.9995 => Number(value) + " " + unit, // what would print as 1000 of the smaller unit
        >= 0.9995e-3 => Number(value * 1e3) + " m" + unit,
        _ => Number(value * 1e6) + " µ" + unit,
    };
}
