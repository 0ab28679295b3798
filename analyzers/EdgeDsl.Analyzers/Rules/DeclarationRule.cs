using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE002: a size or ratio cannot be. Every declared type is judged where it is declared, whoever uses it.</summary>
internal static class DeclarationRule
{
    public static void Check(INamedTypeSymbol type, SymbolAnalysisContext context, UnreadArguments unread)
    {
        var declared = AttributeReader.Read(type);
        var errors = new List<DeclarationError>();
        TransformerDeclaration.Read(declared, errors);
        DeviceDeclaration.Read(declared, errors);
        PolicyDeclaration.Read(declared, errors);
        Report(errors, type, context, unread);
    }

    public static void Report(List<DeclarationError> errors, INamedTypeSymbol type, SymbolAnalysisContext context, UnreadArguments unread)
    {
        foreach (var error in errors)
        {
            if (!unread.Contains(error))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.ImpossibleValue, LocationOf(error, type, context.CancellationToken), $"'{type.Name}': {error.Message}"));
        }
    }

    private static Location LocationOf(DeclarationError error, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var index = -1;
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { } attributeClass || !AttributeReader.IsOurs(attributeClass) || ++index != error.AttributeIndex)
                continue;
            if (AttributeLocations.SyntaxOf(attribute, cancellation) is not { } syntax)
                break;
            return (error.Argument is { } name ? AttributeLocations.Argument(attribute, syntax, name)?.Expression.GetLocation() : null)
                ?? syntax.GetLocation();
        }

        return AttributeLocations.Name(type);
    }
}
