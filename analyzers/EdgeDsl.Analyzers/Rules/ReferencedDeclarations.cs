using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE002 where a deployment names its model, device and policy, and for its own arguments.</summary>
internal static class ReferencedDeclarations
{
    /// <summary>The deployment; null where something of it is impossible.</summary>
    public static Deployment? Check(DeploymentSpec spec, AttributeData deployment, DeploymentLocations locations, UnreadArguments unread, SymbolAnalysisContext context)
    {
        var arguments = deployment.AttributeClass!.TypeArguments;
        var model = Read(arguments[0], spec.Model, TransformerDeclaration.Attribute, TransformerDeclaration.Read, 0);
        var device = Read(arguments[1], spec.Device, DeviceDeclaration.Attribute, DeviceDeclaration.Read, 1);
        var policy = Read(arguments[2], spec.Policy, PolicyDeclaration.Attribute, PolicyDeclaration.Read, 2);

        var errors = new List<DeclarationError>();
        var described = DeploymentDeclaration.Read(spec.Record, model, device, policy, errors);
        DeploymentDeclaration.ReadBudgets(spec.Record, errors);
        DeclarationRule.Report(errors, (INamedTypeSymbol)context.Symbol, context, unread);
        return described;

        T? Read<T>(ITypeSymbol type, DeclaredType declared, string attribute, Func<DeclaredType, List<DeclarationError>, T?> read, int index)
            where T : class
        {
            var problems = new List<DeclarationError>();
            var result = read(declared, problems);
            if (declared.Find(attribute) is null)
                Report($"'{type.Name}' has no [{attribute}]");
            // A type of this compilation is reported where it is declared.
            else if (result is null && type.DeclaringSyntaxReferences.IsEmpty && problems.Count > 0)
                Report($"'{type.Name}': {problems[0].Message}");
            return result;

            void Report(string message) =>
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.ImpossibleValue, locations.TypeArgument(index), $"'{spec.Shape.Name}': {message}"));
        }
    }
}
