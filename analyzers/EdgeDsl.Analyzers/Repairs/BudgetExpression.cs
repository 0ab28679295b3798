using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.Analyzers;

/// <summary>Writes a budget as its author would: a number of three digits, rounded up, times the unit that stood there.</summary>
internal static class BudgetExpression
{
    /// <summary>What no figure is above: in a smaller unit, and rounded up, it is still a number.</summary>
    public const double Most = 1e290;

    /// <summary>The expression for a figure of at most <see cref="Most"/>; the unit is that of the present expression where it has one.</summary>
    public static string Write(double value, ExpressionSyntax? present, UnitTable units, CostModel.Dimension? dimension)
    {
        var unit = units.FindIn(present) ?? (dimension is { } known ? units.Usual(known, value) : null);
        if (unit is null)
            return RoundedUp(value, 1);
        var qualifier = units.QualifierIn(present);
        return RoundedUp(value, unit.Value.Factor) + " * " + qualifier + unit.Value.Name;
    }

    private static string RoundedUp(double value, double factor)
    {
        var amount = value / factor;
        // A figure may be so small that its third digit is none.
        var step = Math.Max(Math.Pow(10, Math.Floor(Math.Log10(amount)) - 2), double.Epsilon);
        for (var steps = Math.Ceiling(amount / step); ; steps++)
        {
            var text = Round(steps * step).ToString("R", CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture) * factor >= value)
                return text;
        }
    }

    // Removes what multiplying by a power of ten leaves behind the third digit.
    private static double Round(double value) =>
        double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
