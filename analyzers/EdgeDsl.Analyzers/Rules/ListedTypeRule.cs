using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE010: a profiler or a matrix lists what it cannot take; and EDGE001 where nothing can be added to its class.</summary>
internal static class ListedTypeRule
{
    public static void Report(IEnumerable<ListProblem> problems, INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var problem in problems)
        {
            var location = ListLocations.Of(problem.Attribute, problem.Argument, problem.Index, context.CancellationToken) ?? AttributeLocations.Name(type);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ListedType, location, $"'{type.Name}': {problem.Message}"));
        }
    }

    public static void ReportClass(string reason, INamedTypeSymbol type, SymbolAnalysisContext context) => context.ReportDiagnostic(Diagnostic.Create(
        Descriptors.CannotBeExtended,
        AttributeLocations.Name(type),
        type.IsStatic ? ReadingRules.PartialFix(type, context.CancellationToken) : null,
        $"'{type.Name}': {reason}"));
}
