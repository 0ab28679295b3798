namespace EdgeDsl.Cli.Catalog;

/// <summary>Known names that are close to one that is not.</summary>
internal static class NearestNames
{
    private const int Most = 3;
    private const int MostLetters = 64; // no known name is as long, and time goes with the length
    private const int FartherThanNearest = 2;

    /// <summary>The closest names, quoted; empty where nothing is known at all.</summary>
    public static string Of(string unknown, IEnumerable<string> known)
    {
        var key = NameKey.Of(unknown.Length > MostLetters ? unknown[..MostLetters] : unknown);
        var nearest = known
            .Select(name => (name, distance: EditDistance(key, NameKey.Of(name))))
            .OrderBy(candidate => candidate.distance)
            .ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .Take(Most)
            .ToList();
        return string.Join(
            ", ",
            nearest.Where(candidate => candidate.distance <= nearest[0].distance + FartherThanNearest).Select(candidate => "\"" + candidate.name + "\""));
    }

    /// <summary>Letters to insert, delete or replace to come from one text to the other.</summary>
    private static int EditDistance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
