using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>Adds tables, comparisons and observations to every class with <c>[EdgeProfiler]</c>. It reports nothing: every error of the user is an
/// analyzer's.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ProfilerGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = new SharedDeclarations();
        // Collected, because Roslyn 4.14 loses entries of a table that is combined with files after removals and reorderings.
        var profilers = context.SyntaxProvider
            .ForAttributeWithMetadataName(ProfilerReader.AttributeName, static (_, _) => true, (profiler, cancellation) => Read(profiler, declarations, cancellation))
            .Where(static spec => spec is not null)
            .WithTrackingName(TrackingNames.Profiler)
            .Collect()
            .Combine(ConfigFile.All(context))
            .SelectMany(static (pair, cancellation) => Resolved(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.ResolvedProfiler);
        context.RegisterSourceOutput(profilers, static (output, spec) =>
            output.AddSource(HintName.Of(spec.Shape.MetadataName), ProfilerSource.Write(spec)));
    }

    private static ProfilerSpec? Read(GeneratorAttributeSyntaxContext context, SharedDeclarations declarations, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type || !FirstDeclaration.Is(context))
            return null;
        var compilation = context.SemanticModel.Compilation;
        return ProfilerReader.Read(type, context.Attributes[0], listed => declarations.Read(listed, compilation), cancellation);
    }

    private static IEnumerable<ProfilerSpec> Resolved(
        IEnumerable<ProfilerSpec?> profilers, EquatableArray<ConfigFile> files, CancellationToken cancellation)
    {
        foreach (var spec in profilers)
            yield return Resolved(spec!, files, cancellation);
    }

    /// <summary>
    /// Without the records that get no code, and without what records are made of: a figure that changes leaves the profiler as it is.
    /// </summary>
    private static ProfilerSpec Resolved(ProfilerSpec spec, EquatableArray<ConfigFile> files, CancellationToken cancellation)
    {
        var usable = new List<ProfiledRecord>();
        var descriptions = new SharedDescriptions();
        foreach (var record in spec.Records)
        {
            cancellation.ThrowIfCancellationRequested();
            if (record.Declared is not { } declared
                || DeploymentPlan.IsPossible(declared with { Model = ConfigFile.Resolve(declared.Model, files) }, descriptions, cancellation))
            {
                usable.Add(record with { Declared = null });
            }
        }

        return spec with { Records = new EquatableArray<ProfiledRecord>(usable.ToArray()) };
    }
}
