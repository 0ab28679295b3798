using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>A policy as an object of JSON.</summary>
internal static class PolicyObject
{
    private const string Name = "name";

    private static readonly AttributeObject Policy = new(
        PolicyDeclaration.Attribute,
        ObjectField.Of("bits"),
        ObjectField.Of("groupSize"),
        ObjectField.Of("scaleBits"),
        ObjectField.Of("zeroPointBits"),
        ObjectField.Of("mix", Vocabulary.GgufMixes),
        ObjectField.Of("weights", Vocabulary.WeightFormats),
        ObjectField.Of("tokenEmbedding", Vocabulary.WeightFormats),
        ObjectField.Of("outputHead", Vocabulary.WeightFormats),
        ObjectField.Of("keyValueCache", Vocabulary.CacheFormats),
        ObjectField.Of("storesOutputMatrix"),
        ObjectField.Of("importanceMatrix"));

    /// <summary>The policy of an object.</summary>
    public static QuantizationPolicy Read(JsonObject json)
    {
        var attribute = Policy.Read(json, "policy", Name);
        var errors = new List<DeclarationError>();
        var policy = PolicyDeclaration.Read(new DeclaredType("", new EquatableArray<AttributeValues>([attribute])), errors);
        if (errors.Count > 0)
            throw new BadInputException("policy: " + Policy.InWordsOfObject(errors[0].Message));
        return policy! with
        {
            Name = json.Find(Name) switch
            {
                null or JsonNull => Describe(policy),
                JsonString name => name.Value,
                var other => throw new BadInputException($"policy: name is {other.Shown}; it has to be a text"),
            },
        };
    }

    private static string Describe(QuantizationPolicy policy) =>
        policy.Mix != GgufMix.None ? policy.Mix.ToString()
        : policy.Weights != WeightFormat.Unspecified ? policy.Weights.ToString()
        : FormattableString.Invariant($"int{policy.Bits}") + (policy.GroupSize > 0 ? FormattableString.Invariant($"-g{policy.GroupSize}") : "");
}
