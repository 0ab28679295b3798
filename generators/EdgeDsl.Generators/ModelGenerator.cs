using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>Adds the sizes to models that are declared by a config file, for assemblies that do not have the file.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    private const string AttributeName = "EdgeDsl.TransformerModelAttribute";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeName, static (_, _) => true, Read)
            .Where(static spec => spec is not null)
            .WithTrackingName(TrackingNames.Model)
            .Collect()
            .Combine(ConfigFile.All(context))
            .SelectMany(static (pair, _) => Configured(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.ConfiguredModel);
        context.RegisterSourceOutput(models, static (output, spec) => Emit(output, spec));
    }

    private static ModelSpec? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type || !FirstDeclaration.Is(context))
            return null;
        var model = AttributeReader.Read(type, type.ContainingAssembly);
        return ConfigFiles.PathOf(model) is null || !TypeShape.CanBeExtended(type, cancellation) ? null : new ModelSpec(TypeShape.Of(type), model);
    }

    private static IEnumerable<ModelSpec> Configured(IEnumerable<ModelSpec?> models, EquatableArray<ConfigFile> files)
    {
        foreach (var spec in models)
            yield return spec! with { Model = ConfigFile.Resolve(spec!.Model, files) };
    }

    private static void Emit(SourceProductionContext output, ModelSpec spec)
    {
        if (TransformerDeclaration.Read(spec.Model, []) is { } model)
            output.AddSource(HintName.Of(spec.Shape.MetadataName), ModelSource.Write(spec.Shape, model));
    }
}

/// <summary>A model that is declared by a config file, as values.</summary>
/// <param name="Shape">Where the type stands.</param>
/// <param name="Model">Its declaration.</param>
internal sealed record ModelSpec(TypeShape Shape, DeclaredType Model);
