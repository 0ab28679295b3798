using System.Text.RegularExpressions;
using EdgeDsl.Validation.Measurements;

namespace EdgeDsl.Validation.Calibrations;

/// <summary>What a calibration was fitted on, in words.</summary>
internal static partial class Provenance
{
    private const int MostSources = 3;

    public static string Of(IReadOnlyList<Row> rows)
    {
        var models = rows.Select(row => row.Observation.Model).Distinct().Count();
        var engines = rows.Select(row => row.Measurement.Engine.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal);
        var sources = rows.GroupBy(row => SourceOf(row.Measurement)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var named = string.Join(", ", sources.Take(MostSources).Select(group => group.Key)) + (sources.Count > MostSources ? " and others" : "");
        return FormattableString.Invariant($"Fitted on {Plural(rows.Count, "row")} of {Plural(models, "model")} ({string.Join(", ", engines)}): {named}.");
    }

    private static string SourceOf(Measurement row)
    {
        var repository = Repository().Match(row.Source);
        if (repository.Success)
            return repository.Value;
        var address = Address().Match(row.Source);
        return address.Success ? address.Value.TrimEnd('.', ',', ';', '/') : "published tables without an address of their own";
    }

    private static string Plural(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    [GeneratedRegex(@"(?:github\.com|huggingface\.co/spaces|gist\.github\.com)/[\w.-]+/[\w.-]+")]
    private static partial Regex Repository();

    [GeneratedRegex(@"(?<=https?://)[^\s?#""]+")]
    private static partial Regex Address();
}
