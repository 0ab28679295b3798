using System.Collections.Immutable;
using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE008: an argument has no unit, or one of another dimension.</summary>
internal static class UnitRule
{
    /// <summary>Reports and returns the arguments that cannot be read.</summary>
    public static UnreadArguments Check(INamedTypeSymbol type, UnitTable units, SymbolAnalysisContext context)
    {
        var unread = new UnreadArguments();
        var index = -1;
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { } attributeClass || !AttributeReader.IsOurs(attributeClass))
                continue;
            index++;
            if (AttributeLocations.SyntaxOf(attribute, context.CancellationToken)?.ArgumentList is not { } list)
                continue;
            var position = 0;
            foreach (var argument in list.Arguments)
            {
                var target = Target(attribute, argument, position);
                if (argument.NameEquals is null)
                    position++;
                if (target is null || UnitTable.DimensionOf(target) is not { } dimension)
                    continue;
                var (message, repaired) = Problem(argument.Expression, dimension, target.Name, units);
                if (message is null)
                    continue;
                unread.Add(index, attributeClass.Name.Substring(0, attributeClass.Name.Length - "Attribute".Length), target.Name);
                var properties = repaired is null ? null : ImmutableDictionary<string, string?>.Empty.Add(FixKeys.Unit, repaired);
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnitMismatch, argument.Expression.GetLocation(), properties, message));
            }
        }

        return unread;
    }

    private static ISymbol? Target(AttributeData attribute, AttributeArgumentSyntax argument, int position)
    {
        if (argument.NameEquals is { } property)
        {
            foreach (var member in attribute.AttributeClass!.GetMembers(property.Name.Identifier.ValueText))
                return member;
            return null;
        }

        if (attribute.AttributeConstructor is not { } constructor)
            return null;
        foreach (var parameter in constructor.Parameters)
        {
            if (argument.NameColon is { } named ? parameter.Name == named.Name.Identifier.ValueText : parameter.Ordinal == position)
                return parameter;
        }

        return null;
    }

    private static (string? Message, string? Repaired) Problem(ExpressionSyntax expression, Dimension dimension, string target, UnitTable units)
    {
        var found = ExpressionDimension.Of(expression, units);
        if (found.IsUnknown || found.Is(dimension))
            return default;
        var example = units.Usual(dimension, 1)?.Name;
        if (!found.IsNumber)
            return ($"{target} is {Words(dimension)}, and {expression} is not; give it in a unit such as {example}", null);
        if (ExpressionDimension.NumberIn(expression) is not { } number || number == 0)
            return default;
        var unit = Guess(dimension, number);
        return ($"{target} is {Words(dimension)}, and {expression} has no unit; write {expression} * {unit}", $"{expression} * EdgeDsl.Units.{unit}");
    }

    private static string Words(Dimension dimension) => dimension switch
    {
        Dimension.Bytes => "a number of bytes",
        Dimension.Bandwidth => "a bandwidth",
        Dimension.ComputeRate => "a compute rate",
        Dimension.Time => "a time",
        Dimension.Power => "a power",
        Dimension.Energy => "an energy",
        Dimension.Frequency => "a frequency",
        Dimension.Voltage => "a voltage",
        _ => "a capacitance",
    };

    /// <summary>The unit that a bare number was most likely meant in.</summary>
    private static string Guess(Dimension dimension, double number) => dimension switch
    {
        Dimension.Bytes => number >= 1e6 ? "Bytes" : number > 64 ? "MiB" : "GiB",
        Dimension.Bandwidth => number > 1000 ? "MBPerSecond" : "GBPerSecond",
        Dimension.ComputeRate => "GigaFlops",
        Dimension.Time => number > 60 ? "Milliseconds" : "Seconds",
        Dimension.Power => number > 1000 ? "Milliwatts" : "Watts",
        Dimension.Energy => "Joules",
        Dimension.Frequency => "MHz",
        Dimension.Voltage => number > 10 ? "Millivolts" : "Volts",
        _ => "Nanofarads",
    };
}
