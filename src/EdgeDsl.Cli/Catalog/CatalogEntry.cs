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
        Names = [.. (known?.Names ?? []).Append(type.Name).DistinctBy(NameKey.Of)];
        Runtimes = [.. (known?.Runtimes ?? []).Select(runtime => (Runtime)runtime)];
    }

    /// <summary>The record.</summary>
    public Type Type { get; }

    /// <summary>The name for people.</summary>
    public string Name => Names[0];

    /// <summary>Every name: for people, aliases, the record's own where it is another.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Runtimes that a device runs besides its default.</summary>
    public IReadOnlyList<Runtime> Runtimes { get; }

    /// <summary>What the record declares.</summary>
    public T Described => described ??= read(ReflectedDeclaration.Read(Type) with { Name = Name }, [])!;
}
