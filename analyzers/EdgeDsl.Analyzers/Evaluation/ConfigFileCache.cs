using System.Collections.Concurrent;
using System.Collections.Immutable;
using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>What an additional file says of a model.</summary>
/// <param name="Path">The file.</param>
/// <param name="Sizes">The sizes; null where it is not understood.</param>
/// <param name="Errors">What is wrong with it; null where it cannot be read at all.</param>
internal sealed record ConfigFileReading(string Path, AttributeValues? Sizes, IReadOnlyList<JsonError>? Errors);

/// <summary>The config files of a compilation. Each is read once, and only when a model names it.</summary>
internal sealed class ConfigFileCache
{
    private readonly Lazy<IReadOnlyDictionary<string, AdditionalText>> files;
    private readonly ConcurrentDictionary<string, ConfigFileReading> readings = new(StringComparer.Ordinal);

    public ConfigFileCache(ImmutableArray<AdditionalText> additionalFiles)
    {
        files = new Lazy<IReadOnlyDictionary<string, AdditionalText>>(() =>
        {
            var candidates = new Dictionary<string, AdditionalText>(StringComparer.Ordinal);
            foreach (var file in additionalFiles)
            {
                if (ConfigFiles.IsCandidate(file.Path))
                    candidates[file.Path] = file;
            }

            return candidates;
        });
    }

    /// <summary>The files that a model means by a path.</summary>
    public IReadOnlyList<string> Matching(string given) => ConfigFiles.Matching(given, files.Value.Keys);

    /// <summary>The files that have the name of the one that a model means, in whatever folder.</summary>
    public IReadOnlyList<string> WithNameOf(string given) => Matching(given.Substring(given.LastIndexOfAny(['/', '\\']) + 1));

    public ConfigFileReading Read(string path) => readings.GetOrAdd(path, key =>
    {
        if (files.Value[key].GetText() is not { } text)
            return new ConfigFileReading(key, null, null);
        var errors = new List<JsonError>();
        return new ConfigFileReading(key, ModelConfiguration.ReadArguments(text.ToString(), errors), errors);
    });

    /// <summary>The model with the sizes of the one file that it names; as it was where it names none, or no such one is there.</summary>
    public DeclaredType Resolve(DeclaredType model) =>
        ConfigFiles.PathOf(model) is { } given && Matching(given) is { Count: 1 } matching && Read(matching[0]).Sizes is { } sizes
            ? ConfigFiles.WithSizes(model, sizes)
            : model;
}
