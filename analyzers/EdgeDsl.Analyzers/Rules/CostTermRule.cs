using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE011: a method with <c>[CostTerm]</c> cannot be called as one, or stands on no deployment.</summary>
internal static class CostTermRule
{
    public static void Check(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (CostTerm.AttributeOf(method) is not { } attribute)
            return;
        CostTerm.Read(method, attribute, out var problem);
        if (problem.Length == 0 && !IsDeployment(method.ContainingType))
            problem = $"{method.ContainingType.Name} is no deployment, so nothing calls it; move it to a record with [Deployment<…>]";
        if (problem.Length > 0)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.CostTerm, method.Locations[0], $"'{method.ContainingType.Name}.{method.Name}': {problem}"));
    }

    private static bool IsDeployment(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "DeploymentAttribute", TypeArguments.Length: 3 } attributeClass && AttributeReader.IsOurs(attributeClass))
                return true;
        }

        return false;
    }
}
