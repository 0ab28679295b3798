using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>Adds the cost code to every record with <c>[Deployment]</c>. It reports nothing: every error of the user is an analyzer's.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DeploymentGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var deployments = context.SyntaxProvider
            .ForAttributeWithMetadataName(DeploymentReader.AttributeName, static (_, _) => true, Read)
            .Where(static spec => spec is not null)
            .WithTrackingName(TrackingNames.Deployment);
        context.RegisterSourceOutput(deployments, static (output, spec) => Emit(output, spec!));
    }

    private static DeploymentSpec? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is INamedTypeSymbol record
            ? DeploymentReader.Read(record, context.Attributes[0], [], cancellation)
            : null;

    private static void Emit(SourceProductionContext output, DeploymentSpec spec)
    {
        if (DeploymentPlan.Make(spec, []) is { } plan)
            output.AddSource(HintName.Of(spec.Shape.MetadataName), DeploymentSource.Write(plan, output.CancellationToken));
    }
}
