namespace EdgeDsl.CostModel;

/// <summary>OLMo 2: norms after attention and MLP, and norms of queries and keys over all heads.</summary>
internal static class Olmo2Family
{
    public static void Read(ConfigurationReader config)
    {
        config.ReadSizes(positions: 2048);
        config.ReadAttentionBias();
        config.Set("QueryKeyNorm", true);
        config.Set("QueryKeyNormAllHeads", true);
        RotaryScaling.Read(config);
    }
}
