using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE002 where a deployment names its model, device and policy, and for its own arguments.</summary>
internal static class ReferencedDeclarations
{
    /// <summary>The deployment; null where something of it is impossible.</summary>
    public static Deployment? Check(
        DeploymentSpec spec,
        AttributeData deployment,
        DeploymentLocations locations,
        UnreadArguments unread,
        DeclarationCache declarations,
        SymbolAnalysisContext context)
    {
        var arguments = deployment.AttributeClass!.TypeArguments;
        var model = Found(declarations.ModelOf(arguments[0]), 0);
        var device = Found(declarations.DeviceOf(arguments[1]), 1);
        var policy = Found(declarations.PolicyOf(arguments[2]), 2);

        var errors = new List<DeclarationError>();
        var described = DeploymentDeclaration.Read(spec.Record, model, device, policy, errors);
        DeploymentDeclaration.ReadBudgets(spec.Record, errors);
        FrequencyScalingDeclaration.Read(spec.Record, errors);
        DeclarationRule.Report(errors, (INamedTypeSymbol)context.Symbol, context, unread);
        return described;

        T? Found<T>(Reading<T> reading, int index)
            where T : class
        {
            if (reading.Problem is { } problem)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.ImpossibleValue, locations.TypeArgument(index), $"'{spec.Shape.Name}': {problem}"));
            return reading.Value;
        }
    }
}
