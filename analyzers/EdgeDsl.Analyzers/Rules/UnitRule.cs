using System.Collections.Immutable;
using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE008: an argument has no unit, or one of another dimension.</summary>
internal static class UnitRule
{
    /// <summary>Reports and returns the arguments that cannot be read.</summary>
    public static UnreadArguments Check(INamedTypeSymbol type, UnitTable units, SymbolAnalysisContext context) =>
        Check(type, units, context.ReportDiagnostic, context.CancellationToken);

    /// <summary>Whether a type, which is reported on where it is declared, has arguments that cannot be read.</summary>
    public static bool HasUnread(INamedTypeSymbol type, UnitTable units, CancellationToken cancellation) =>
        !Check(type, units, null, cancellation).IsEmpty;

    private static UnreadArguments Check(INamedTypeSymbol type, UnitTable units, Action<Diagnostic>? report, CancellationToken cancellation)
    {
        var unread = new UnreadArguments();
        var index = -1;
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { } attributeClass || !AttributeReader.IsOurs(attributeClass))
                continue;
            index++;
            if (AttributeLocations.SyntaxOf(attribute, cancellation)?.ArgumentList is not { } list)
                continue;
            var position = 0;
            foreach (var argument in list.Arguments)
            {
                var target = Target(attribute, argument, position);
                if (argument.NameEquals is null)
                    position++;
                if (target is null || UnitTable.DimensionOf(target) is not { } dimension)
                    continue;
                var (message, repaired) = Problem(argument.Expression, ValueOf(attribute, target), dimension, units, target.Name);
                if (message is null)
                    continue;
                unread.Add(index, attributeClass.Name.Substring(0, attributeClass.Name.Length - "Attribute".Length), target.Name);
                var properties = repaired is null ? null : ImmutableDictionary<string, string?>.Empty.Add(FixKeys.Unit, repaired);
                report?.Invoke(Diagnostic.Create(Descriptors.UnitMismatch, argument.Expression.GetLocation(), properties, message));
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

    /// <summary>The value of an argument; null where it is no number.</summary>
    private static double? ValueOf(AttributeData attribute, ISymbol target)
    {
        if (target is IParameterSymbol { Ordinal: var ordinal })
            return ordinal < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[ordinal].Value as double? : null;
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == target.Name)
                return argument.Value.Value as double?;
        }

        return null;
    }

    private static (string? Message, string? Repaired) Problem(
        ExpressionSyntax expression, double? value, Dimension dimension, UnitTable units, string target)
    {
        var found = ExpressionDimension.Of(expression, units);
        if (found.IsUnknown || found.Is(dimension))
            return default;
        var example = units.Usual(dimension, 1)?.Name;
        if (!found.IsNumber)
            return ($"{target} is {Words(dimension)}, and {expression} is not; give it in a unit such as {example}", null);
        if (value is not { } number || number == 0)
            return default;
        var unit = Guess(dimension, number);
        var factor = expression.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression ? $"({expression})" : expression.ToString();
        return ($"{target} is {Words(dimension)}, and {expression} has no unit; write {factor} * {unit}", $"{factor} * EdgeDsl.Units.{unit}");
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
        Dimension.Bandwidth => number >= 1e6 ? "BytesPerSecond" : number > 1000 ? "MBPerSecond" : "GBPerSecond",
        Dimension.ComputeRate => number >= 1e6 ? "Flops" : "GigaFlops",
        Dimension.Time => number > 60 ? "Milliseconds" : "Seconds",
        Dimension.Power => number > 1000 ? "Milliwatts" : "Watts",
        Dimension.Energy => "Joules",
        Dimension.Frequency => "MHz",
        Dimension.Voltage => number > 10 ? "Millivolts" : "Volts",
        _ => "Nanofarads",
    };
}
