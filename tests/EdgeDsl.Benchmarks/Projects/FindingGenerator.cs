using Microsoft.CodeAnalysis;

namespace EdgeDsl.Benchmarks;

#pragma warning disable RS1041, RS1042 // never shipped: what the generators are measured against

/// <summary>Finds the declarations with <c>[Deployment]</c> and extracts nothing: what Roslyn itself takes for the attribute.</summary>
internal sealed class FindingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var found = context.SyntaxProvider.ForAttributeWithMetadataName("EdgeDsl.DeploymentAttribute`3", static (_, _) => true, static (_, _) => 0);
        context.RegisterSourceOutput(found, static (_, _) => { });
    }
}
