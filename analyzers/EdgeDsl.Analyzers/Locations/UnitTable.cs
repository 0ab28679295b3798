using System.Collections.Concurrent;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.Analyzers;

/// <summary>A constant of <c>EdgeDsl.Units</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">Its value in base units.</param>
internal readonly record struct Unit(string Name, CostModel.Dimension Dimension, double Factor);

/// <summary>The units, as the referenced runtime declares them.</summary>
internal sealed class UnitTable
{
    private readonly Dictionary<string, Unit> units = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> unread = new(SymbolEqualityComparer.Default);

    public UnitTable(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName("EdgeDsl.Units") is not { } type)
            return;
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { ConstantValue: double factor } && DimensionOf(member) is { } dimension)
                units.Add(member.Name, new Unit(member.Name, dimension, factor));
        }
    }

    /// <summary>What a unit or an attribute's argument measures; null where it says nothing.</summary>
    public static CostModel.Dimension? DimensionOf(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "DimensionAttribute" } attributeClass && AttributeReader.IsOurs(attributeClass)
                && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is int dimension)
            {
                return (CostModel.Dimension)dimension;
            }
        }

        return null;
    }

    /// <summary>Whether a type has a figure with a wrong unit; answered once for each type.</summary>
    public bool HasUnread(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (!unread.TryGetValue(type, out var found))
        {
            found = UnitRule.HasUnread(type, this, cancellation);
            unread.TryAdd(type, found);
        }

        return found;
    }

    public Unit? Find(string name) => units.TryGetValue(name, out var unit) ? unit : null;

    /// <summary>The one unit that an expression is a multiple of; null where it has none or several.</summary>
    public Unit? FindIn(ExpressionSyntax? expression)
    {
        Unit? found = null;
        foreach (var name in NamesIn(expression))
        {
            if (Find(name.Identifier.ValueText) is not { } unit)
                continue;
            if (found is not null && found != unit)
                return null;
            found = unit;
        }

        return found;
    }

    /// <summary>What stands before the unit: "Units." or nothing.</summary>
    public string QualifierIn(ExpressionSyntax? expression)
    {
        foreach (var name in NamesIn(expression))
        {
            if (Find(name.Identifier.ValueText) is not null)
                return name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access.Expression.WithoutTrivia().ToString() + "." : "";
        }

        return "EdgeDsl.Units.";
    }

    /// <summary>The unit in which people give a figure of that size.</summary>
    public Unit? Usual(CostModel.Dimension dimension, double value) => Find(dimension switch
    {
        CostModel.Dimension.Bytes => value >= 1L << 30 ? "GiB" : "MiB",
        CostModel.Dimension.Bandwidth => value >= 1e9 ? "GBPerSecond" : "MBPerSecond",
        CostModel.Dimension.ComputeRate => value >= 1e12 ? "TeraFlops" : "GigaFlops",
        CostModel.Dimension.Time => value >= 1 ? "Seconds" : "Milliseconds",
        CostModel.Dimension.Power => "Watts",
        CostModel.Dimension.Energy => "Joules",
        CostModel.Dimension.Frequency => "MHz",
        CostModel.Dimension.Voltage => "Volts",
        _ => "Nanofarads",
    });

    public static IEnumerable<IdentifierNameSyntax> NamesIn(ExpressionSyntax? expression)
    {
        if (expression is null)
            yield break;
        foreach (var node in expression.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax name)
                yield return name;
        }
    }
}
