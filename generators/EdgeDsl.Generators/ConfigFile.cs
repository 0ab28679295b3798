using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>An additional file that can be a model's config file.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Sizes">The sizes in it; null where it is no configuration that is understood.</param>
internal sealed record ConfigFile(string Path, AttributeValues? Sizes)
{
    /// <summary>All of them. Each is read again only when it has changed.</summary>
    public static IncrementalValueProvider<EquatableArray<ConfigFile>> All(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Where(static file => ConfigFiles.IsCandidate(file.Path))
            .Select(static (file, cancellation) => Read(file, cancellation))
            .WithTrackingName(TrackingNames.ConfigFile)
            .Collect()
            .Select(static (files, _) => new EquatableArray<ConfigFile>([.. files]))
            .WithTrackingName(TrackingNames.ConfigFiles);

    /// <summary>A model with the sizes of the one file that it names; as it was where it names none, or no such one is there.</summary>
    public static DeclaredType Resolve(DeclaredType model, EquatableArray<ConfigFile> files)
    {
        if (ConfigFiles.PathOf(model) is not { } given)
            return model;
        var paths = new List<string>();
        foreach (var file in files)
            paths.Add(file.Path);
        if (ConfigFiles.Matching(given, paths) is not { Count: 1 } matching)
            return model;
        foreach (var file in files)
        {
            if (file.Path == matching[0])
                return file.Sizes is { } sizes ? ConfigFiles.WithSizes(model, sizes) : model;
        }

        return model;
    }

    private static ConfigFile Read(AdditionalText file, CancellationToken cancellation) =>
        new(file.Path, file.GetText(cancellation) is { } text ? ModelConfiguration.ReadArguments(text.ToString(), []) : null);
}
