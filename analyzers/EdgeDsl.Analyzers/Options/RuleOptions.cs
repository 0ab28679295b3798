using System.Globalization;
using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>What to do where only the high end of a prediction is over its limit.</summary>
internal enum BandOption
{
    Ignore,
    Warn,
    Breach,
}

/// <summary>The options of <c>.editorconfig</c>.</summary>
internal sealed class RuleOptions
{
    private const string MarginKey = "edgedsl.margin_percent";
    private const string BandKey = "edgedsl.band";
    private const string UnitsKey = "edgedsl.units";
    private const double LargestMargin = 1000;

    private RuleOptions(double marginPercent, BandOption band, bool decimalUnits)
    {
        MarginPercent = marginPercent;
        Band = band;
        DecimalUnits = decimalUnits;
    }

    /// <summary>Safety margin in per cent that every cost is raised by before it is compared.</summary>
    public double MarginPercent { get; }

    public BandOption Band { get; }

    /// <summary>Whether messages show bytes in GB rather than GiB.</summary>
    public bool DecimalUnits { get; }

    /// <summary>Bytes in the units of messages.</summary>
    public string Bytes(double bytes) => DecimalUnits ? Quantity.DecimalBytes(bytes) : Quantity.Bytes(bytes);

    public double WithMargin(double need) => MarginPercent == 0 ? need : need * (1 + (MarginPercent / 100));

    public static RuleOptions Read(AnalyzerConfigOptions options)
    {
        options.TryGetValue(MarginKey, out var margin);
        options.TryGetValue(BandKey, out var band);
        options.TryGetValue(UnitsKey, out var units);
        var hasMargin = double.TryParse(margin, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= LargestMargin;
        return new RuleOptions(
            hasMargin ? percent : 0,
            Is(band, "ignore") ? BandOption.Ignore : Is(band, "breach") ? BandOption.Breach : BandOption.Warn,
            Is(units, "GB"));
    }

    private static bool Is(string? value, string expected) => string.Equals(value?.Trim(), expected, StringComparison.OrdinalIgnoreCase);
}
