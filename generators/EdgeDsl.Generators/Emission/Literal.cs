using System.Globalization;

namespace EdgeDsl.Generators;

/// <summary>Constants as C# that reads back to the same bits.</summary>
internal static class Literal
{
    private const double MostInteger = 1e15;

    private static readonly string[] Formats = ["G15", "G16", "G17"];

    /// <summary>An integer, in groups of three digits.</summary>
    public static string Of(long value) =>
        value is long.MinValue ? "long.MinValue" : value.ToString("#,0", Grouped);

    /// <summary>A double: as few digits as read back to the same bits, on every runtime that compilers run on.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value))
            return "double.NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        if (value is > 0 and < MostInteger && value == Math.Floor(value))
            return ((long)value).ToString(CultureInfo.InvariantCulture) + ".0"; // what follows would say the same
        foreach (var format in Formats)
        {
            var text = value.ToString(format, CultureInfo.InvariantCulture);
            if (double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).Equals(value) || format == "G17")
                return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
        }

        return "double.NaN";
    }

    /// <summary>A string literal.</summary>
    public static string Of(string value) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(value, quote: true);

    private static NumberFormatInfo Grouped { get; } = new() { NumberGroupSeparator = "_", NumberGroupSizes = [3], NegativeSign = "-" };
}
