namespace EdgeDsl.CostModel;

/// <summary>InternLM2: Llama's layers; <c>bias</c> is that of the attention's matrices.</summary>
internal static class InternLm2Family
{
    public static void Read(ConfigurationReader config)
    {
        config.ReadSizes(positions: 2048);
        config.ReadAttentionBias("bias", otherwise: true);
        RotaryScaling.Read(config);
    }
}
