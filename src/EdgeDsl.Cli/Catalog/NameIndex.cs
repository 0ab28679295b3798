using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Catalog;

/// <summary>Finds records of the catalog by name, ignoring case, blanks and punctuation.</summary>
internal sealed class NameIndex<T>
    where T : class
{
    private readonly ILookup<string, CatalogEntry<T>> byKey;

    public NameIndex(IReadOnlyList<Type> types, Func<DeclaredType, List<DeclarationError>, T?> read)
    {
        var shared = types.GroupBy(type => CatalogEntry<T>.NamesOf(type)[0]).Where(named => named.Count() > 1).Select(named => named.Key).ToHashSet();
        Entries = [.. types.Select(type => new CatalogEntry<T>(type, read) { SharesName = shared.Contains(CatalogEntry<T>.NamesOf(type)[0]) })];
        byKey = Entries
            .SelectMany(entry => entry.Names.Select(NameKey.Of).Distinct(), (entry, key) => (entry, key))
            .ToLookup(known => known.key, known => known.entry, StringComparer.Ordinal);
    }

    /// <summary>The entries in the catalog's order.</summary>
    public IReadOnlyList<CatalogEntry<T>> Entries { get; }

    /// <summary>The entries of a name in the catalog's order; more than one where devices differ by their processor.</summary>
    public IEnumerable<CatalogEntry<T>> Find(string name) => byKey[NameKey.Of(name)];
}
