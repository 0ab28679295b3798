using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>
/// What models, devices and policies declare, for all deployments that name them: each is read once per compilation, and one that says what
/// it said before the edit is the same object as then, so that comparing a thousand deployments compares it a thousand times by reference.
/// It belongs to one generator, and nothing but time depends on it.
/// </summary>
internal sealed class SharedDeclarations
{
    private readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ITypeSymbol, DeclaredType>> ofCompilations = new();
    private readonly ConcurrentDictionary<string, DeclaredType> last = new(StringComparer.Ordinal);

    /// <summary>What a type declares.</summary>
    public DeclaredType Read(ITypeSymbol type, Compilation compilation) => ofCompilations
        .GetValue(compilation, static _ => new ConcurrentDictionary<ITypeSymbol, DeclaredType>(SymbolEqualityComparer.Default))
        .GetOrAdd(type, symbol => Same(AttributeReader.Read(symbol, compilation.Assembly)));

    private DeclaredType Same(DeclaredType read)
    {
        if (last.TryGetValue(read.Name, out var before) && before.Equals(read))
            return before;
        last[read.Name] = read;
        return read;
    }
}
