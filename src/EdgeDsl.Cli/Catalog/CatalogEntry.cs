using System.Reflection;
using EdgeDsl.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Catalog;

/// <summary>A record of the catalog: its names at once, what it declares when somebody asks.</summary>
internal sealed class CatalogEntry<T>
    where T : class
{
    private readonly Func<DeclaredType, List<DeclarationError>, T?> read;
    private T? described;

    public CatalogEntry(Type type, Func<DeclaredType, List<DeclarationError>, T?> read)
    {
        this.read = read;
        Type = type;
        var known = type.GetCustomAttribute<KnownAsAttribute>();
        Names = NamesOf(type);
        Runtimes = [.. (known?.Runtimes ?? []).Select(runtime => (Runtime)runtime)];
    }

    /// <summary>The record.</summary>
    public Type Type { get; }

    /// <summary>The name for people.</summary>
    public string Name => Names[0];

    /// <summary>Whether another entry has the same name for people: several processors of one product.</summary>
    public bool SharesName { get; init; }

    /// <summary>A name that no other entry has: that for people, or the record's where others share it.</summary>
    public string OwnName => SharesName ? Type.Name : Name;

    /// <summary>Every name: for people, aliases, the record's own where it is another.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Runtimes that a device runs besides its default.</summary>
    public IReadOnlyList<Runtime> Runtimes { get; }

    /// <summary>The names of a record.</summary>
    public static IReadOnlyList<string> NamesOf(Type type) =>
        [.. (type.GetCustomAttribute<KnownAsAttribute>()?.Names ?? []).Append(type.Name).DistinctBy(NameKey.Of)];

    /// <summary>What the record declares.</summary>
    public T Described => described ??= read(ReflectedDeclaration.Read(Type) with { Name = Name }, [])!;
}
