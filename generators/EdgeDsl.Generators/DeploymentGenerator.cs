using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>Adds the cost code to every record with <c>[Deployment]</c>. It reports nothing: every error of the user is an analyzer's.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DeploymentGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = new SharedDeclarations();
        var descriptions = new SharedDescriptions();
        var deployments = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                DeploymentReader.AttributeName, static (_, _) => true, (deployment, cancellation) => Read(deployment, declarations, cancellation))
            .Where(static spec => spec is not null)
            .WithTrackingName(TrackingNames.Deployment);
        context.RegisterSourceOutput(deployments, (output, spec) =>
        {
            if (ConfigFiles.PathOf(spec!.Model) is null)
                Emit(output, spec, descriptions);
        });

        // Collected, because Roslyn 4.14 loses entries of a table that is combined with files after removals and reorderings; and only those that
        // have a file, so that an edit of any other leaves what is collected as it was.
        var configured = deployments
            .Where(static spec => ConfigFiles.PathOf(spec!.Model) is not null)
            .Collect()
            .Combine(ConfigFile.All(context))
            .SelectMany(static (pair, _) => Configured(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.ConfiguredDeployment);
        context.RegisterSourceOutput(configured, (output, spec) => Emit(output, spec, descriptions));
    }

    private static DeploymentSpec? Read(GeneratorAttributeSyntaxContext context, SharedDeclarations declarations, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol record || !FirstDeclaration.Is(context))
            return null;
        var compilation = context.SemanticModel.Compilation;
        return DeploymentReader.Read(
            record, context.Attributes[0], [], cancellation, type => declarations.Read(type, compilation), declarations.Ranges(compilation));
    }

    /// <summary>The deployments whose model has a config file, with its sizes.</summary>
    private static IEnumerable<DeploymentSpec> Configured(IEnumerable<DeploymentSpec?> deployments, EquatableArray<ConfigFile> files)
    {
        foreach (var spec in deployments)
            yield return spec! with { Model = ConfigFile.Resolve(spec.Model, files) };
    }

    private static void Emit(SourceProductionContext output, DeploymentSpec spec, SharedDescriptions descriptions)
    {
        if (DeploymentPlan.Make(spec, descriptions, output.CancellationToken) is { } plan)
            output.AddSource(HintName.Of(spec.Shape.MetadataName), DeploymentSource.Write(plan, output.CancellationToken));
    }
}
