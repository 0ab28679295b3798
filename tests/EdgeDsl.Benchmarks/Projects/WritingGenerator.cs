using Microsoft.CodeAnalysis;

namespace EdgeDsl.Benchmarks;

#pragma warning disable RS1041, RS1042 // never shipped: what the generators are measured against

/// <summary>
/// Writes a file of one line for each declaration with <c>[Deployment]</c>, from nothing but its text: what Roslyn itself takes to keep a
/// thousand files and replace one.
/// </summary>
internal sealed class WritingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var found = context.SyntaxProvider.ForAttributeWithMetadataName(
            "EdgeDsl.DeploymentAttribute`3", static (_, _) => true, static (deployment, _) => (deployment.TargetSymbol.Name, deployment.TargetNode.ToString()));
        context.RegisterSourceOutput(found, static (output, declaration) => output.AddSource($"Fleet.{declaration.Name}.g.cs", $"// {declaration.Item2.Length}"));
    }
}
