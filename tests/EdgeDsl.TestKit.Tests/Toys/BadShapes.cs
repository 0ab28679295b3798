using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.TestKit.Tests.Toys;

internal sealed class SymbolShape : IShape
{
    public static object Make(GeneratorAttributeSyntaxContext context) => context.TargetSymbol;
}

/// <summary>The field is private in a base class, where a shallow search does not look.</summary>
internal record SymbolHolder(ISymbol Kept);

internal sealed record SymbolInBase(ISymbol Kept, string Name) : SymbolHolder(Kept), IShape
{
    public static object Make(GeneratorAttributeSyntaxContext context) => new SymbolInBase(context.TargetSymbol, "x");
}

internal sealed class SymbolInClosure : IShape
{
    public static object Make(GeneratorAttributeSyntaxContext context) => (Func<string>)(() => context.TargetSymbol.Name);
}

internal sealed class SymbolUnnamed : IShape
{
    public static string? StepName => null;

    public static object Make(GeneratorAttributeSyntaxContext context) => context.TargetSymbol;
}

internal sealed class NodeShape : IShape
{
    public static object Make(GeneratorAttributeSyntaxContext context) => context.TargetNode;
}

internal sealed class TreeShape : IShape
{
    public static object Make(GeneratorAttributeSyntaxContext context) => context.TargetNode.SyntaxTree;
}

internal sealed class LocationShape : IShape
{
    public static object Make(GeneratorAttributeSyntaxContext context) => context.TargetNode.GetLocation();
}

internal sealed class CompilationShape : IShape
{
    public static object Make(GeneratorAttributeSyntaxContext context) => context.SemanticModel.Compilation;
}

internal sealed class SemanticModelShape : IShape
{
    public static object Make(GeneratorAttributeSyntaxContext context) => context.SemanticModel;
}

internal sealed class AttributeShape : IShape
{
    public static object Make(GeneratorAttributeSyntaxContext context) => context.Attributes[0];
}

internal sealed class ArrayShape : IShape
{
    public static object Make(GeneratorAttributeSyntaxContext context) => new[] { context.TargetSymbol.Name };
}

internal sealed record ImmutableArrayShape(ImmutableArray<string> Kept) : IShape
{
    public static object Make(GeneratorAttributeSyntaxContext context) => new ImmutableArrayShape([context.TargetSymbol.Name]);
}

internal sealed class ListShape : IShape
{
    public static object Make(GeneratorAttributeSyntaxContext context) => new List<string> { context.TargetSymbol.Name };
}

internal sealed class UncachedShape : IShape
{
    public static object Make(GeneratorAttributeSyntaxContext context) => Counter.NextText();
}

/// <summary>Equal for the same trees, which is all that a copied compilation shows.</summary>
internal sealed record UnequalShape(int Tree) : IShape
{
    public static object Make(GeneratorAttributeSyntaxContext context) =>
        new UnequalShape(RuntimeHelpers.GetHashCode(context.TargetNode.SyntaxTree));
}

internal sealed class BadHashShape : IShape, IEquatable<BadHashShape>
{
    private readonly int hash = Counter.Next();

    public static object Make(GeneratorAttributeSyntaxContext context) => new BadHashShape();

    public bool Equals(BadHashShape? other) => other is not null;

    public override bool Equals(object? obj) => Equals(obj as BadHashShape);

    public override int GetHashCode() => hash;
}

internal sealed class UntrackedShape : IShape
{
    public static string? StepName => null;

    public static object Make(GeneratorAttributeSyntaxContext context) => context.TargetSymbol.Name;
}
