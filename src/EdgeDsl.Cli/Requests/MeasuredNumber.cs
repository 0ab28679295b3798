using System.Globalization;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>Figures with a unit as people type them: 1.5GiB, 200ms, 0.5 J; without one a time or an energy is in the base unit. Bytes need theirs: 1.2 is as likely meant in GiB.</summary>
internal static class MeasuredNumber
{
    /// <summary>The figure that a text holds, in base units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">Name of the option.</param>
    /// <param name="dimension">What it measures: bytes, a time or an energy.</param>
    /// <param name="mayBeZero">Whether 0 is one.</param>
    public static double Read(string text, string name, Dimension dimension, bool mayBeZero = false)
    {
        var units = UnitsOf(dimension);
        var end = text.Length;
        while (end > 0 && (char.IsLetter(text[end - 1]) || text[end - 1] == 'µ'))
            end--;
        // "1e9" ends in a number, and so does its exponent.
        var unit = text[end..];
        if (double.TryParse(text[..end].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (number > 0 || (mayBeZero && number == 0)) && double.IsFinite(number)
            && (unit.Length == 0 ? dimension == Dimension.Bytes ? throw WithoutUnit(text, name) : 1 : units.FirstOrDefault(known => known.Name.Equals(unit, StringComparison.OrdinalIgnoreCase)).Factor) is > 0 and var factor)
        {
            return number * factor;
        }

        throw new BadInputException($"{name} is {text}; it has to be a number {(mayBeZero ? "of at least" : "above")} 0, with {string.Join(", ", units.Select(known => known.Name))}{(dimension == Dimension.Bytes ? "" : " or in " + units[0].Name)}");
    }

    private static BadInputException WithoutUnit(string text, string name) =>
        new($"{name} is {text} without a unit; write it with one of {string.Join(", ", UnitsOf(Dimension.Bytes).Select(known => known.Name))}, such as {text.Trim()}GiB");

    private static (string Name, double Factor)[] UnitsOf(Dimension dimension) => dimension switch
    {
        Dimension.Bytes => [("B", 1), ("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("KB", 1e3), ("MB", 1e6), ("GB", 1e9)],
        Dimension.Time => [("s", 1), ("ms", 1e-3), ("min", 60)],
        _ => [("J", 1), ("mJ", 1e-3), ("Wh", 3600)],
    };
}
