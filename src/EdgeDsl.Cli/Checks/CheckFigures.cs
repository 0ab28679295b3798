using System.Globalization;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Checks;

/// <summary>Figures of a budget for people.</summary>
internal static class CheckFigures
{
    /// <summary>A figure with its unit; nothing where the build did not say it.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="unit">Its base unit, as <see cref="BudgetCheck.Unit"/> has it.</param>
    public static string Of(double value, string unit) => unit switch
    {
        _ when double.IsNaN(value) => "",
        _ when double.IsInfinity(value) => "unbounded",
        "bytes" => Quantity.Bytes(value),
        "seconds" => Quantity.Seconds(value),
        "watts" => Quantity.Watts(value),
        "joules" => Quantity.Joules(value),
        _ => value.ToString("0.####", CultureInfo.InvariantCulture),
    };
}
