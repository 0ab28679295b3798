using System.Globalization;

namespace QuickStart.Tables;

/// <summary>Numbers as text, the same under every culture: three significant digits, and a dash for what is not known.</summary>
internal static class Figure
{
    private const int Digits = 3;

    public static string Of(int count) => count.ToString(CultureInfo.InvariantCulture);

    public static string Of(double value) =>
        double.IsNaN(value) ? "–" : value.ToString("F" + Of(Decimals(Math.Abs(value))), CultureInfo.InvariantCulture);

    public static string Of(double value, double low, double high) =>
        double.IsNaN(value) ? Of(value) : $"{Of(value)} ({Of(low)}–{Of(high)})";

    public static string Giga(double count) => Of(count / 1e9);

    public static string Mebi(double bytes) => Of(bytes / Units.MiB);

    public static string Gibi(double bytes) =>
        double.IsNaN(bytes) ? Of(bytes) : (bytes / Units.GiB).ToString("F2", CultureInfo.InvariantCulture);

    /// <summary>The need or the limit of a budget, with its unit.</summary>
    public static string Of(Budget budget, double value) => budget switch
    {
        Budget.Memory or Budget.DeviceMemory or Budget.Storage => Gibi(value) + " GiB",
        Budget.Power => Of(value) + " W",
        Budget.TimeToFirstToken or Budget.TimePerOutputToken or Budget.EndToEnd => Of(value) + " s",
        _ => Of(value) + " J",
    };

    private static int Decimals(double magnitude)
    {
        var decimals = 0;
        for (var next = Math.Pow(10, Digits - 1); magnitude > 0 && magnitude < next && decimals < 9; next /= 10)
            decimals++;
        return decimals;
    }
}
