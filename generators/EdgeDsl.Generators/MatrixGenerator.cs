using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>Adds an evaluator for each combination to every class with <c>[DeploymentMatrix]</c>. It reports nothing: every error of the user is an
/// analyzer's.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MatrixGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Collected, because Roslyn 4.14 loses entries of a table that is combined with files after removals and reorderings.
        var matrices = context.SyntaxProvider
            .ForAttributeWithMetadataName(MatrixReader.AttributeName, static (_, _) => true, Read)
            .Where(static spec => spec is not null)
            .WithTrackingName(TrackingNames.Matrix)
            .Collect()
            .Combine(ConfigFile.All(context))
            .SelectMany(static (pair, _) => Resolved(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.ConfiguredMatrix);
        context.RegisterSourceOutput(matrices, static (output, spec) => Emit(output, spec));
    }

    private static MatrixSpec? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is INamedTypeSymbol type && FirstDeclaration.Is(context)
        && HostClass.WhyNotExtended(type, MatrixReader.Members, cancellation) is null
            ? MatrixReader.Read(type, context.Attributes[0], [], listed => AttributeReader.Read(listed, type.ContainingAssembly))
            : null;

    private static IEnumerable<MatrixSpec> Resolved(IEnumerable<MatrixSpec?> matrices, EquatableArray<ConfigFile> files)
    {
        foreach (var spec in matrices)
        {
            var models = new List<DeclaredType>();
            foreach (var model in spec!.Models)
                models.Add(ConfigFile.Resolve(model, files));
            yield return spec with { Models = new EquatableArray<DeclaredType>(models.ToArray()) };
        }
    }

    private static void Emit(SourceProductionContext output, MatrixSpec spec)
    {
        var plans = new List<DeploymentPlan>();
        var descriptions = new SharedDescriptions();
        foreach (var deployment in spec.Deployments())
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            if (DeploymentPlan.Make(deployment, descriptions, output.CancellationToken) is { } plan)
                plans.Add(plan);
        }

        if (plans.Count > 0)
            output.AddSource(HintName.Of(spec.Shape.MetadataName), MatrixSource.Write(spec, plans, output.CancellationToken));
    }
}
