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
        context.TargetSymbol is INamedTypeSymbol record && IsFirst(context, record)
            ? DeploymentReader.Read(record, context.Attributes[0], [], cancellation)
            : null;

    /// <summary>
    /// Whether this is the first of the record's declarations that has the attribute. A declaration that was just pasted is there twice,
    /// and two files of one name would stop the generator.
    /// </summary>
    private static bool IsFirst(GeneratorAttributeSyntaxContext context, INamedTypeSymbol record)
    {
        var deployment = context.Attributes[0].AttributeClass?.OriginalDefinition;
        foreach (var attribute in record.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.OriginalDefinition, deployment))
            {
                return attribute.ApplicationSyntaxReference is { } place
                    && place.SyntaxTree == context.TargetNode.SyntaxTree
                    && context.TargetNode.Span.Contains(place.Span);
            }
        }

        return false;
    }

    private static void Emit(SourceProductionContext output, DeploymentSpec spec)
    {
        if (DeploymentPlan.Make(spec, []) is { } plan)
            output.AddSource(HintName.Of(spec.Shape.MetadataName), DeploymentSource.Write(plan, output.CancellationToken));
    }
}
