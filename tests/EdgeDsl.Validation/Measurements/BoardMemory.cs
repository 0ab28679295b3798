using System.Globalization;
using System.Text.RegularExpressions;
using EdgeDsl.Cli.Fitting;

namespace EdgeDsl.Validation.Measurements;

/// <summary>Rows of models that do not fit the board they ran on: pages come from storage then, which is not modelled.</summary>
internal static partial class BoardMemory
{
    private const double SystemsOwn = 0.5 * Units.GiB;

    public static void Check(Measurement row, Observation observation)
    {
        const string DoesNotFit = "does not fit the board's memory";
        if (row.Notes.Contains("model exceeds RAM", StringComparison.Ordinal))
            throw new Unmodelled(DoesNotFit);
        var size = Gigabytes().Match(row.DeviceVariant);
        if (!size.Success)
            return;
        var board = double.Parse(size.Groups[1].Value, CultureInfo.InvariantCulture) * Units.GiB;
        var costs = observation.CostsWith([]);
        if (costs.PeakMemoryBytes.Constant + SystemsOwn > board)
            throw new Unmodelled(DoesNotFit);
    }

    [GeneratedRegex(@"^(\d+) ?GB", RegexOptions.CultureInvariant)]
    private static partial Regex Gigabytes();
}
