namespace EdgeDsl.CostModel;

/// <summary>Reads <c>[FrequencyScaling]</c>.</summary>
public static class FrequencyScalingDeclaration
{
    /// <summary>Name of the attribute.</summary>
    public const string Attribute = "FrequencyScaling";

    /// <summary>What a type declares; null where it declares nothing or something impossible.</summary>
    /// <param name="type">The type.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static FrequencyScaling? Read(DeclaredType type, List<DeclarationError> errors)
    {
        if (type.Find(Attribute) is not { } attribute)
            return null;
        var before = errors.Count;
        var reader = new ArgumentReader(type, attribute, errors);
        var slowdown = reader.AtLeastOne("MaxSlowdown");
        var scaling = new FrequencyScaling
        {
            MaxSlowdown = double.IsNaN(slowdown) ? 1 : slowdown,
            SwitchingTime = reader.NotNegative("SwitchingTime"),
            SwitchingEnergy = reader.NotNegative("SwitchingEnergy"),
            ContextBuckets = reader.Integer("ContextBuckets", 8, 1, 64),
            SlackBuckets = reader.Integer("SlackBuckets", 256, 2, 1024),
        };
        return errors.Count == before ? scaling : null;
    }
}
