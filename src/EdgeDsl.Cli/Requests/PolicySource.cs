using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>Policies by name, by llama.cpp's file type, and from objects.</summary>
internal static class PolicySource
{
    /// <summary>llama.cpp's quantizer takes these short names for its medium mixes.</summary>
    private static readonly Dictionary<string, GgufMix> ShortNames = new()
    {
        ["q3k"] = GgufMix.Q3_K_M,
        ["q4k"] = GgufMix.Q4_K_M,
        ["q5k"] = GgufMix.Q5_K_M,
    };

    private static readonly Dictionary<string, GgufMix> Mixes = Vocabulary.GgufMixes
        .Select(known => KeyValuePair.Create(NameKey.Of(known.Word), (GgufMix)known.Value))
        .Concat(ShortNames)
        .ToDictionary();

    /// <summary>The policy of a name or an object.</summary>
    public static QuantizationPolicy Find(string text)
    {
        if (JsonFile.IsObject(text))
            return PolicyObject.Read(JsonFile.Parse(text, "policy"));
        if (KnownEntries.Policies.Find(text).FirstOrDefault() is { } entry)
            return entry.Described;
        if (Mixes.TryGetValue(NameKey.Of(text), out var mix))
            return new QuantizationPolicy { Name = mix.ToString(), Mix = mix };
        var known = KnownEntries.Policies.Entries.Select(entry => entry.Name).Concat(Vocabulary.GgufMixes.Select(mix => mix.Word)).Distinct();
        throw new BadInputException($"policy \"{text}\" is not known; nearest: {NearestNames.Of(text, known)}; edgedsl catalog policies lists all");
    }
}
