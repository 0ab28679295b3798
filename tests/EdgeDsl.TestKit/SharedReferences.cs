using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.TestKit;

/// <summary>
/// References every test of a test project needs (the runtime library). Add them once, from a module initializer:
/// the kit itself knows nothing of the product.
/// </summary>
public static class SharedReferences
{
    private static readonly ConcurrentQueue<(ReferenceAssemblies? Only, MetadataReference Reference)> Added = new();

    /// <summary>Adds a reference for every framework. It must have been built for the oldest one.</summary>
    public static void Add(MetadataReference reference) => Added.Enqueue((null, reference));

    /// <summary>Adds a reference for one framework.</summary>
    public static void Add(ReferenceAssemblies only, MetadataReference reference) => Added.Enqueue((only, reference));

    internal static ImmutableArray<MetadataReference> For(ReferenceAssemblies assemblies) =>
        [.. Added.Where(entry => entry.Only is null || entry.Only == assemblies).Select(entry => entry.Reference)];
}
