using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE002: a size or ratio cannot be. Every declared type is judged where it is declared, whoever uses it.</summary>
internal static class DeclarationRule
{
    public static void Check(INamedTypeSymbol type, SymbolAnalysisContext context, UnreadArguments unread, DeclarationCache declarations)
    {
        // Figures are compared with each other, so one with a wrong unit leaves nothing to say of the others.
        if (unread.HasFigureOfCosts)
            return;
        var declared = declarations.TypeOf(type);
        var errors = new List<DeclarationError>();
        if (ConfigFileRule.Check(type, declared, declarations.ConfigFiles, context))
            TransformerDeclaration.Read(declared, errors);
        DeviceDeclaration.Read(declared, errors);
        PolicyDeclaration.Read(declared, errors);
        Report(errors, type, context, unread);
    }

    public static void Report(List<DeclarationError> errors, INamedTypeSymbol type, SymbolAnalysisContext context, UnreadArguments unread)
    {
        var reported = new HashSet<(int, string?)>();
        foreach (var error in errors)
        {
            var attribute = Find(error.AttributeIndex, type);
            // What follows from an impossible value is no finding of its own, and what does not compile is the compiler's to report.
            if (unread.Contains(error) || (attribute is not null && IsBroken(attribute))
                || (error.Argument is not null && !reported.Add((error.AttributeIndex, error.Argument))))
            {
                continue;
            }

            var location = LocationOf(error, attribute, context.CancellationToken) ?? AttributeLocations.Name(type);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ImpossibleValue, location, $"'{type.Name}': {error.Message}"));
        }
    }

    private static AttributeData? Find(int index, INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { } attributeClass && AttributeReader.IsOurs(attributeClass) && index-- == 0)
                return attribute;
        }

        return null;
    }

    private static bool IsBroken(AttributeData attribute)
    {
        if (attribute.AttributeConstructor is not { } constructor || constructor.Parameters.Length != attribute.ConstructorArguments.Length)
            return true;
        foreach (var argument in attribute.ConstructorArguments)
        {
            if (IsBroken(argument))
                return true;
        }

        foreach (var argument in attribute.NamedArguments)
        {
            if (IsBroken(argument.Value))
                return true;
        }

        return false;
    }

    private static bool IsBroken(TypedConstant argument)
    {
        if (argument.Kind != TypedConstantKind.Array || argument.IsNull)
            return argument.Kind == TypedConstantKind.Error;
        foreach (var item in argument.Values)
        {
            if (IsBroken(item))
                return true;
        }

        return false;
    }

    private static Location? LocationOf(DeclarationError error, AttributeData? attribute, CancellationToken cancellation) =>
        attribute is null || AttributeLocations.SyntaxOf(attribute, cancellation) is not { } syntax
            ? null
            : (error.Argument is { } name ? AttributeLocations.Argument(attribute, syntax, name)?.Expression.GetLocation() : null)
                ?? syntax.GetLocation();
}
