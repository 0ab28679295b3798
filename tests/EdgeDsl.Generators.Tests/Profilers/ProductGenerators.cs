using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators.Tests;

/// <summary>Deployments, profilers and matrices in one run, as in a project.</summary>
public sealed class ProductGenerators : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        new DeploymentGenerator().Initialize(context);
        new ProfilerGenerator().Initialize(context);
        new MatrixGenerator().Initialize(context);
    }
}
