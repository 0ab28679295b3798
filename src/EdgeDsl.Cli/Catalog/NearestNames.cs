namespace EdgeDsl.Cli.Catalog;

/// <summary>Known names that are close to one that is not.</summary>
internal static class NearestNames
{
    private const int Most = 3;
    private const int MostLetters = 64; // no known name is as long, and time goes with the length
    private const int MostBeginnings = 4;
    private const int FartherThanNearest = 2;

    // One letter begins too much.
    private const int ShortestBeginning = 2;

    /// <summary>The closest names, quoted; empty where nothing is known at all.</summary>
    public static string Of(string unknown, IEnumerable<string> known) => Of(unknown, known.Select(name => (name, (IEnumerable<string>)[name])));

    /// <summary>The names of the closest records, quoted, whichever of their aliases is close.</summary>
    public static string Of<T>(string unknown, IEnumerable<CatalogEntry<T>> known)
        where T : class =>
        Of(unknown, known.Select(entry => (entry.Name, (IEnumerable<string>)entry.Names)));

    /// <summary>What the text is the beginning of, shortest first; else what is the fewest letters away.</summary>
    private static string Of(string unknown, IEnumerable<(string Name, IEnumerable<string> Aliases)> known)
    {
        var key = NameKey.Of(unknown.Length > MostLetters ? unknown[..MostLetters] : unknown);
        var keys = known.Select(candidate => (candidate.Name, Keys: candidate.Aliases.Select(NameKey.Of).ToList())).ToList();
        var begun = keys
            .Select(candidate => (candidate.Name, Longer: candidate.Keys.FindAll(name => name.StartsWith(key, StringComparison.Ordinal))))
            .Where(candidate => candidate.Longer.Count > 0)
            .Select(candidate => (candidate.Name, Distance: candidate.Longer.Min(name => name.Length)))
            .ToList();
        if (key.Length >= ShortestBeginning && begun.Count > 0)
            return Quoted(begun, MostBeginnings);
        var nearest = keys.Select(candidate => (candidate.Name, Distance: candidate.Keys.Min(name => EditDistance(key, name)))).ToList();
        var least = nearest.Count > 0 ? nearest.Min(candidate => candidate.Distance) : 0;
        return Quoted(nearest.FindAll(candidate => candidate.Distance <= least + FartherThanNearest), Most);
    }

    private static string Quoted(List<(string Name, int Distance)> candidates, int most) => string.Join(
        ", ",
        candidates.OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name).Distinct().Take(most).Select(name => "\"" + name + "\""));

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
