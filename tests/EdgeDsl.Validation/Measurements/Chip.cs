using System.Text.RegularExpressions;

namespace EdgeDsl.Validation.Measurements;

/// <summary>The chip that a device of the catalog has: variants with more or fewer cores, or other clocks, reach the same shares.</summary>
internal static partial class Chip
{
    public static string Of(string device) => device.StartsWith("Apple", StringComparison.Ordinal)
        ? CoreCount().Replace(device, "$1")
        : device switch
        {
            "JetsonOrinNanoSuper" => "JetsonOrinNano",
            "JetsonOrinNXSuper" => "JetsonOrinNX",
            _ => device,
        };

    [GeneratedRegex(@"^(AppleM\d(?:Pro|Max|Ultra)?)_?\d*$", RegexOptions.CultureInvariant)]
    private static partial Regex CoreCount();
}
