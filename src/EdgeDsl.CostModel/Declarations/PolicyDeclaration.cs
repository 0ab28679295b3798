using System.Globalization;

namespace EdgeDsl.CostModel;

/// <summary>Reads <c>[QuantizationPolicy]</c>.</summary>
public static class PolicyDeclaration
{
    /// <summary>Name of the attribute.</summary>
    public const string Attribute = "QuantizationPolicy";

    /// <summary>The policy that a type declares; null where it declares none or an impossible one.</summary>
    /// <param name="type">The type.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static QuantizationPolicy? Read(DeclaredType type, List<DeclarationError> errors)
    {
        if (type.Find(Attribute) is not { } attribute)
            return null;
        var before = errors.Count;
        var reader = new ArgumentReader(type, attribute, errors);
        var policy = new QuantizationPolicy
        {
            Name = type.Name,
            Mix = reader.Enum("Mix", GgufMix.None),
            Weights = reader.Enum("Weights", WeightFormat.Unspecified),
            TokenEmbedding = reader.Enum("TokenEmbedding", WeightFormat.Unspecified),
            OutputHead = reader.Enum("OutputHead", WeightFormat.Unspecified),
            Bits = reader.Integer("Bits", 0, 0, 8),
            GroupSize = reader.Integer("GroupSize", 0, 0, 1 << 20),
            ScaleBits = reader.Integer("ScaleBits", 16, 0, 64),
            ZeroPointBits = reader.Integer("ZeroPointBits", 0, 0, 64),
            KeyValueCache = reader.Enum("KeyValueCache", CacheFormat.F16),
            StoresOutputMatrix = reader.Boolean("StoresOutputMatrix", false),
            ImportanceMatrix = reader.Boolean("ImportanceMatrix", false),
        };
        if (errors.Count == before)
            CheckStorage(reader, policy);
        return errors.Count == before ? policy : null;
    }

    private static void CheckStorage(ArgumentReader reader, QuantizationPolicy policy)
    {
        var ways = (policy.Mix != GgufMix.None ? 1 : 0) + (policy.Weights != WeightFormat.Unspecified ? 1 : 0) + (policy.Bits != 0 ? 1 : 0);
        if (ways == 0)
            reader.Report(null, "none of Mix, Weights and Bits is set; the policy says nothing about how weights are stored");
        else if (ways > 1)
            reader.Report(policy.Mix != GgufMix.None ? "Mix" : "Bits", "more than one of Mix, Weights and Bits is set; keep one");
        if (policy.Bits != 0 && UniformGroups.FormatOf(policy.Bits) == WeightFormat.Unspecified)
            reader.Report("Bits", "Bits is " + policy.Bits.ToString(CultureInfo.InvariantCulture) + "; it has to be 2, 3, 4, 5, 6 or 8");
        if (policy.Bits == 0 && (policy.GroupSize != 0 || policy.ZeroPointBits != 0))
            reader.Report(policy.GroupSize != 0 ? "GroupSize" : "ZeroPointBits", "groups are those of Bits, which is not set; set Bits or drop it");
    }
}
