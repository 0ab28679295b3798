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
    private readonly ConditionalWeakTable<Compilation, OfCompilation> ofCompilations = new();
    private readonly ConditionalWeakTable<SyntaxTree, WrittenRanges.Scope> scopes = new();
    private readonly ConcurrentDictionary<string, DeclaredType> last = new(StringComparer.Ordinal);

    /// <summary>What a type declares.</summary>
    public DeclaredType Read(ITypeSymbol type, Compilation compilation) => Of(compilation).Types
        .GetOrAdd(type, symbol => Same(AttributeReader.Read(symbol, compilation.Assembly)));

    /// <summary>Reads parameters from what is written.</summary>
    public WrittenRanges Ranges(Compilation compilation) => Of(compilation).Ranges;

    private OfCompilation Of(Compilation compilation) => ofCompilations.GetValue(compilation, _ => new OfCompilation(new WrittenRanges(scopes)));

    private DeclaredType Same(DeclaredType read)
    {
        if (last.TryGetValue(read.Name, out var before) && before.Equals(read))
            return before;
        last[read.Name] = read;
        return read;
    }

    private sealed class OfCompilation(WrittenRanges ranges)
    {
        public ConcurrentDictionary<ITypeSymbol, DeclaredType> Types { get; } = new(SymbolEqualityComparer.Default);

        public WrittenRanges Ranges => ranges;
    }
}
