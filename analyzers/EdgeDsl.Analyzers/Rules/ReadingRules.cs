using System.Collections.Immutable;
using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE001 and EDGE003: the record cannot be extended, or a parameter is no variable with a range.</summary>
internal static class ReadingRules
{
    public static void Report(List<DeclarationError> errors, INamedTypeSymbol record, DeploymentLocations locations, SymbolAnalysisContext context)
    {
        foreach (var error in errors)
        {
            var diagnostic = error.Rule == RuleIds.CannotBeExtended
                ? Diagnostic.Create(Descriptors.CannotBeExtended, locations.Name, PartialFix(record, context.CancellationToken), $"'{record.Name}': {error.Message}")
                : Diagnostic.Create(Descriptors.UnusableParameter, locations.Parameter(error.Argument!), RangeFix(record, error.Argument!), $"'{record.Name}': {error.Message}");
            context.ReportDiagnostic(diagnostic);
        }
    }

    /// <summary>The fix that makes a record and every type around it partial; null where that is not what is missing.</summary>
    public static ImmutableDictionary<string, string?>? PartialFix(INamedTypeSymbol record, CancellationToken cancellation)
    {
        return TypeShape.IsFileLocal(record) || TypeShape.CanBeExtended(record, cancellation)
            ? null
            : ImmutableDictionary<string, string?>.Empty.Add(FixKeys.Partial, "");
    }

    private static ImmutableDictionary<string, string?>? RangeFix(INamedTypeSymbol record, string name)
    {
        var range = name switch
        {
            nameof(WorkloadDimension.PromptTokens) => (1, Workload.DefaultPromptTokens),
            nameof(WorkloadDimension.OutputTokens) => (1, Workload.DefaultOutputTokens),
            nameof(WorkloadDimension.Batch) => (1, Workload.DefaultBatch),
            _ => default,
        };
        foreach (var constructor in record.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == name && range.Item2 > 0 && parameter.Type.SpecialType == SpecialType.System_Int32
                    && ParameterReader.FindRange(record, parameter) is null)
                {
                    return ImmutableDictionary<string, string?>.Empty.Add(FixKeys.AddRange, FormattableString.Invariant($"{range.Item1}, {range.Item2}"));
                }
            }
        }

        return null;
    }
}
